-- What each role may; kept equal to the application's own list.
create table role_right (
    role text not null,
    may text not null,
    primary key (role, may)
);
comment on table role_right is 'rls-exempt: rules for everybody, no data of anybody';

alter table identity drop constraint identity_role_check;
alter table identity add constraint identity_role_check check (role in
    ('administrator', 'director', 'executive', 'manager', 'specialist', 'analyst', 'desk', 'auditor', 'reader'));

insert into role_right (role, may)
select role, unnest(string_to_array(rights, ' ')) from (values
    ('system', 'all-accounts figures totals margin personal-data export imports change decide keep-people audit'),
    ('administrator', 'all-accounts figures totals margin personal-data export imports change decide keep-people audit'),
    ('director', 'all-accounts figures totals margin personal-data export imports change decide'),
    ('executive', 'all-accounts figures totals margin'),
    ('manager', 'figures margin personal-data export change'),
    ('specialist', 'figures personal-data change'),
    ('analyst', 'all-accounts figures totals margin export imports'),
    ('desk', 'all-accounts personal-data change'),
    ('auditor', 'audit'),
    ('reader', 'all-accounts figures totals margin export imports')
) as given (role, rights);
revoke insert, update, delete, truncate on role_right from ${app};

create function may(wanted text) returns boolean
    language sql stable parallel safe set search_path = pareto, pg_temp
    as $$ select exists (select 1 from role_right r where r.role = actor_role() and r.may = wanted) $$;

create or replace function wide_sight() returns boolean
    language sql stable parallel safe set search_path = pareto, pg_temp
    as $$ select may('all-accounts') $$;

create or replace function may_see_totals() returns boolean
    language sql stable parallel safe set search_path = pareto, pg_temp
    as $$ select may('totals') $$;

create or replace function keeps_people() returns boolean
    language sql stable parallel safe set search_path = pareto, pg_temp
    as $$ select may('keep-people') $$;

create or replace function grants_sight() returns boolean
    language sql stable parallel safe set search_path = pareto, pg_temp
    as $$ select may('decide') $$;

drop policy read_by_administrators on audit;
create policy read_by_right on audit for select using ((select may('audit')));
