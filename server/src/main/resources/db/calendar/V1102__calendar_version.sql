-- What a calendar says from a moment on, until its next version: a whole list each time, so that any past reckoning can
-- be made again.
create table calendar_version (
    id uuid primary key,
    calendar_id uuid not null references calendar,
    number integer not null check (number > 0),
    week text[] check (cardinality(week) = 7),
    made_at timestamptz not null,
    made_by uuid not null references identity,
    what text not null,
    unique (calendar_id, number)
);
comment on table calendar_version is 'rls-exempt: working hours for everybody, no data of accounts';
comment on column calendar_version.week is 'hours from Monday to Sunday such as 09:00-12:00 13:00-18:00; null where the calendar below has the say';

create table calendar_change (
    version_id uuid not null references calendar_version deferrable initially deferred,
    day date not null,
    name text not null check (length(name) between 1 and 80),
    does text not null check (does ~ '^(closed|like [1-7]|(hours|added|removed) [0-9: -]+)$'),
    primary key (version_id, day, does)
);
comment on table calendar_change is 'rls-exempt: working hours for everybody, no data of accounts';
