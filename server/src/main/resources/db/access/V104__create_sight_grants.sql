-- Who may see which account besides those with wide sight.
create table sight_grant (
    identity_id uuid not null references identity,
    account_id uuid not null,
    granted_by uuid not null references identity,
    granted_at timestamptz not null,
    reason text not null,
    primary key (identity_id, account_id)
);
create index sight_grant_of_account on sight_grant (account_id, identity_id);

create function grants_sight() returns boolean
    language sql stable parallel safe set search_path = pareto, pg_temp
    as $$ select coalesce(actor_role() in ('administrator', 'director', 'system'), false) $$;

alter table sight_grant enable row level security;
create policy own_or_wide on sight_grant for select using (identity_id = (select actor()) or (select wide_sight()));
create policy given_by_directors on sight_grant for insert with check ((select grants_sight()) and granted_by = (select actor()));
create policy taken_by_directors on sight_grant for delete using ((select grants_sight()));
