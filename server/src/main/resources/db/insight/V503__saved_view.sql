-- A choice of filters someone has given a name.
create table saved_view (
    id uuid primary key,
    owner_id uuid not null references identity,
    name text not null,
    query text not null,
    saved_at timestamptz not null,
    unique (owner_id, name)
);
alter table saved_view enable row level security;
create policy own on saved_view using (owner_id = (select actor()));
