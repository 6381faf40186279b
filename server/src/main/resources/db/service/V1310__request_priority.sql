-- How soon a request is worked on: points for tier, class and damage, a whole table each time, so that it can be read
-- what held when.
create table priority_version (
    number integer primary key check (number > 0),
    set_by uuid references identity,
    set_at timestamptz not null
);
comment on table priority_version is 'rls-exempt: a rule for everybody, no data of anybody';
comment on column priority_version.set_by is 'null for what was delivered';

create table priority_point (
    number integer not null references priority_version,
    part text not null check (part in ('tier', 'damage', 'class', 'class_fault', 'level')),
    code text not null check (length(code) between 1 and 40),
    points integer not null check (points between 0 and 999),
    primary key (number, part, code)
);
comment on table priority_point is 'rls-exempt: a rule for everybody, no data of anybody';
comment on column priority_point.code is 'a tier, a damage, id of a class; of a level what it begins with';
revoke update, delete, truncate on priority_version, priority_point from ${app};

insert into priority_version values (1, null, now());
insert into priority_point values
    (1, 'tier', 'platinum', 30), (1, 'tier', 'core', 20), (1, 'tier', 'priority', 10), (1, 'tier', 'general', 0),
    (1, 'damage', 'none', 0), (1, 'damage', 'slower', 15), (1, 'damage', 'in_part', 30), (1, 'damage', 'all', 50),
    (1, 'class_fault', '01990000-0000-7000-8000-000000000002', 100),
    (1, 'class_fault', '01990000-0000-7000-8000-000000000011', 100),
    (1, 'level', 'urgent', 80), (1, 'level', 'high', 40);
