-- Who changed what and when. The application adds to it and can do nothing else.
create table audit (
    id uuid primary key,
    at timestamptz not null,
    actor_id uuid not null references identity,
    what text not null,
    subject text not null,
    detail text not null
);
create index audit_by_time on audit (at desc, id desc);
create index audit_by_actor on audit (actor_id, at desc);

revoke update, delete, truncate on audit from ${app};
alter table audit enable row level security;
create policy read_by_administrators on audit for select using ((select keeps_people()));
create policy signed_by_actor on audit for insert with check (actor_id = (select actor()));
