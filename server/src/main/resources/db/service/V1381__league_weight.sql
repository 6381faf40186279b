-- How much each figure weighs in the league of a month, a whole table each time, so that it can be read what held when.
create table league_weight_version (
    number integer primary key check (number > 0),
    set_by uuid references identity,
    set_at timestamptz not null
);
comment on table league_weight_version is 'rls-exempt: a rule for everybody, no data of anybody';
comment on column league_weight_version.set_by is 'null for what was delivered';

create table league_weight (
    number integer not null references league_weight_version,
    part text not null check (part in ('on_time', 'right_first', 'breaches', 'backlog', 'marks')),
    weight integer not null check (weight between 0 and 100),
    primary key (number, part)
);
comment on table league_weight is 'rls-exempt: a rule for everybody, no data of anybody';
revoke update, delete, truncate on league_weight_version, league_weight from ${app};

insert into league_weight_version values (1, null, now());
insert into league_weight values
    (1, 'on_time', 40), (1, 'right_first', 20), (1, 'breaches', 20), (1, 'backlog', 10), (1, 'marks', 10);
