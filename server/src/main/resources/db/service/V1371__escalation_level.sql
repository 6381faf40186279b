-- At which shares of the time who is told; a whole table each time, so that it can be read what held when.
create table escalation_version (
    number integer primary key check (number > 0),
    set_by uuid references identity,
    set_at timestamptz not null
);
comment on table escalation_version is 'rls-exempt: a rule for everybody, no data of anybody';
comment on column escalation_version.set_by is 'null for what was delivered';

create table escalation_level (
    number integer not null references escalation_version,
    purpose text not null check (purpose in ('sla', 'ola')),
    percent integer not null check (percent between 1 and 100),
    holder boolean not null,
    superior boolean not null,
    directors boolean not null,
    primary key (number, purpose, percent),
    check (holder or superior or directors)
);
comment on table escalation_level is 'rls-exempt: a rule for everybody, no data of anybody';
revoke update, delete, truncate on escalation_version, escalation_level from ${app};

insert into escalation_version values (1, null, now());
insert into escalation_level
select 1, purpose, percent, true, percent >= 75, percent = 100
from unnest(array['sla', 'ola']) purpose, unnest(array[50, 75, 90, 100]) percent;
