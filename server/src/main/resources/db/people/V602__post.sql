-- Where someone works and under whom, dated.
create table post (
    id uuid primary key,
    identity_id uuid not null references identity,
    department_id uuid references department,
    superior_id uuid references identity,
    title text not null,
    city text not null,
    from_day date not null,
    to_day date not null default 'infinity',
    set_by uuid not null references identity,
    set_at timestamptz not null,
    check (from_day < to_day),
    check (superior_id <> identity_id),
    exclude using gist (identity_id with =, daterange(from_day, to_day) with &&)
);
create index post_of_superior on post (superior_id, to_day);
alter table post enable row level security;
create policy known_to_staff on post using ((select actor_role()) is not null);

create view fact_superior with (security_invoker = true) as
    select identity_id, superior_id, from_day, to_day from post where superior_id is not null;
comment on view fact_superior is 'who stands directly above whom, dated';
