create table department (
    id uuid primary key,
    name text not null,
    parent_id uuid references department,
    opened_at timestamptz not null,
    opened_by uuid not null references identity,
    check (parent_id <> id),
    unique nulls not distinct (parent_id, name)
);
alter table department enable row level security;
create policy known_to_staff on department using ((select actor_role()) is not null);
