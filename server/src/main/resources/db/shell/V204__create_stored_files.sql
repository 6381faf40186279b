-- Files handed in by users; the content lies in the data folder under the id.
create table stored_file (
    id uuid primary key,
    name text not null,
    size bigint not null,
    sha256 text not null,
    kept_by uuid not null references identity,
    kept_at timestamptz not null
);

alter table stored_file enable row level security;
create policy own_or_wide on stored_file using (kept_by = (select actor()) or (select wide_sight()));
