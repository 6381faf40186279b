create table batch (
    id uuid primary key,
    upload_id uuid not null references upload,
    source_id uuid not null references order_source,
    mapping jsonb not null,
    mode text check (mode in ('REPLACE', 'ADD')),
    job_id uuid,
    started_at timestamptz not null,
    started_by uuid,
    report jsonb,
    overlap jsonb,
    snapshot bigint,
    committed_at timestamptz,
    refused_at timestamptz,
    refusal jsonb,
    undone_at timestamptz,
    undone_by uuid,
    check (undone_at is null or committed_at is not null)
);
create index batch_by_start on batch (started_at);
comment on column batch.mode is 'how lines already known are treated; null until it is known or asked';
alter table batch enable row level security;
create policy sight on batch using ((select wide_sight()));
