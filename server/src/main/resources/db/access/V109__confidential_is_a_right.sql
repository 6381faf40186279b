-- Confidential accounts stay out of the sight of whoever keeps the system: administrators get them by a grant like
-- everybody else.
insert into role_right (role, may) values ('system', 'confidential'), ('director', 'confidential');

-- Asked once per table of every query: one look-up instead of three functions inside each other.
create or replace function may(wanted text) returns boolean
    language sql stable security definer parallel safe set search_path = pareto, pg_temp
    as $$ select exists (select 1 from identity i, role_right r
          where i.id = actor() and i.ended_at is null
            and r.role = case i.kind when 'system' then 'system' else i.role end and r.may = wanted) $$;

create or replace function wide_sight() returns boolean
    language sql stable parallel safe as $$ select pareto.may('all-accounts') $$;

create or replace function may_see_totals() returns boolean
    language sql stable parallel safe as $$ select pareto.may('totals') $$;

create or replace function keeps_people() returns boolean
    language sql stable parallel safe as $$ select pareto.may('keep-people') $$;

create or replace function grants_sight() returns boolean
    language sql stable parallel safe as $$ select pareto.may('decide') $$;
