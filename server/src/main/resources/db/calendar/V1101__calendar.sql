-- Calendars of working time, layer upon layer. What each says stands in its versions; a version is never changed.
create table calendar (
    id uuid primary key,
    name text not null unique check (length(name) between 1 and 80),
    kind text not null check (kind in ('nation', 'company', 'contract', 'department')),
    zone text not null,
    rests_on uuid references calendar,
    opened_at timestamptz not null,
    opened_by uuid not null references identity,
    check (rests_on <> id)
);
comment on table calendar is 'rls-exempt: working hours for everybody, no data of accounts';
comment on column calendar.rests_on is 'the layer below, chosen once';
