-- Whoever can act: our staff, contacts of accounts, agents, and named system jobs.
create table identity (
    id uuid primary key,
    kind text not null check (kind in ('staff', 'contact', 'agent', 'system')),
    login text not null unique check (login = lower(login)),
    name text not null,
    role text check (role in ('administrator', 'director', 'manager', 'reader')),
    language text check (language in ('zh', 'en')),
    created_at timestamptz not null,
    created_by uuid references identity,
    ended_at timestamptz,
    ended_by uuid references identity,
    signed_out_at timestamptz,
    check ((kind = 'staff') = (role is not null)),
    check ((ended_at is null) = (ended_by is null))
);
comment on column identity.signed_out_at is 'sessions begun before this moment are over';

-- The rights of the current actor. Security definer, because the policies below ask them of this very table.
create function actor_role() returns text
    language sql stable security definer parallel safe set search_path = pareto, pg_temp
    as $$ select case kind when 'system' then 'system' else role end
          from identity where id = actor() and ended_at is null $$;

-- Sees every account without a grant.
create function wide_sight() returns boolean
    language sql stable parallel safe set search_path = pareto, pg_temp
    as $$ select coalesce(actor_role() in ('administrator', 'director', 'reader', 'system'), false) $$;

-- Sees figures of the whole company: share, rank, concentration.
create function may_see_totals() returns boolean
    language sql stable parallel safe set search_path = pareto, pg_temp
    as $$ select wide_sight() $$;

-- Adds people, changes their roles, ends their access.
create function keeps_people() returns boolean
    language sql stable parallel safe set search_path = pareto, pg_temp
    as $$ select coalesce(actor_role() in ('administrator', 'system'), false) $$;

alter table identity enable row level security;
create policy known_to_actors on identity for select using ((select actor_role()) is not null);
create policy added_by_keepers on identity for insert
    with check ((select keeps_people()) or (kind = 'system' and id = (select actor())));
create policy changed_by_keepers on identity for update using ((select keeps_people()));
create policy changes_itself on identity for update using (id = (select actor()))
    with check (id = (select actor()) and role is not distinct from (select actor_role()));
