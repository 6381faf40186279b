-- Long work someone started, what has become of it, and how far it is.
create table job (
    id uuid primary key,
    kind text not null,
    argument text not null,
    title_key text not null,
    title_args jsonb not null,
    started_by uuid not null references identity,
    requested_at timestamptz not null,
    begun_at timestamptz,
    runs int not null default 0,
    done bigint not null default 0,
    total bigint not null default 0,
    unit text,
    cancel_asked_at timestamptz,
    finished_at timestamptz,
    cancelled_at timestamptz,
    failed_at timestamptz,
    sentence_key text,
    sentence_args jsonb,
    result_href text,
    check (num_nonnulls(finished_at, cancelled_at, failed_at) <= 1),
    check ((num_nonnulls(finished_at, cancelled_at, failed_at) = 1) = (sentence_key is not null))
);
create index job_by_starter on job (started_by, requested_at desc);

alter table job enable row level security;
create policy own_or_wide on job using (started_by = (select actor()) or (select wide_sight()));
