-- When no message goes out: by weekday for the company, and every day for a person, beside it.
create table quiet_hours (
    weekday integer primary key check (weekday between 1 and 7),
    from_time time not null,
    until_time time not null
);
comment on table quiet_hours is 'rls-exempt: a rule for everybody, no data of anybody';
comment on column quiet_hours.weekday is '1 is Monday; on which they begin';
comment on column quiet_hours.until_time is 'on the next day where it is not later than the beginning';

create table own_quiet_hours (
    identity_id uuid primary key references identity,
    from_time time not null,
    until_time time not null
);
alter table own_quiet_hours enable row level security;
create policy own_or_keeper on own_quiet_hours using (identity_id = (select actor()) or (select keeps_people()));
