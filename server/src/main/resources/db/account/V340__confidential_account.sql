-- Accounts that wide sight alone does not reach (defence, police).
create table confidential_account (
    account_id uuid primary key references account on delete cascade,
    reason text not null,
    set_by uuid not null references identity,
    set_at timestamptz not null
);

-- The actor's own grants, read past the policy of their table: a policy that asks it is planned in half the time.
create view own_sight_grant as
    select account_id, identity_id from sight_grant where identity_id = (select actor());
comment on view own_sight_grant is 'which accounts are open to whoever acts';

-- Confidential accounts the actor sees neither by right nor by a grant. One array for a whole statement, empty for most.
create function hidden_accounts() returns uuid[]
    language sql stable security definer parallel safe set search_path = pareto, pg_temp
    as $$ select case
        when not exists (select 1 from confidential_account) or may('confidential') then array[]::uuid[]
        else array(select c.account_id from confidential_account c where not exists (
            select 1 from sight_grant g where g.account_id = c.account_id and g.identity_id = actor())) end $$;

-- Persons known at hidden accounts only.
create function hidden_contacts() returns uuid[]
    language sql stable security definer parallel safe set search_path = pareto, pg_temp
    as $$ select case when hidden_accounts() = array[]::uuid[] then array[]::uuid[]
        else array(select distinct p.contact_id from contact_post p
            where p.account_id = any(hidden_accounts()) and not exists (select 1 from contact_post other
                where other.contact_id = p.contact_id and other.account_id <> all(hidden_accounts()))) end $$;

-- Who sees an account by a grant and why, for everybody who sees it too.
create function sight_grants_of(wanted uuid) returns setof sight_grant
    language sql stable security definer set search_path = pareto, pg_temp
    as $$ select * from sight_grant where account_id = wanted and (
        (wide_sight() and wanted <> all(hidden_accounts()))
        or exists (select 1 from sight_grant own where own.account_id = wanted and own.identity_id = actor())) $$;

alter table confidential_account enable row level security;
create policy sight on confidential_account using (
    ((select wide_sight()) and account_id <> all ((select hidden_accounts())::uuid[]))
    or exists (select 1 from own_sight_grant g where g.account_id = confidential_account.account_id)
);
create policy set_by_deciders on confidential_account as restrictive for insert with check ((select may('decide')));
create policy lifted_by_deciders on confidential_account as restrictive for delete using ((select may('decide')));
create policy moved_by_jobs on confidential_account as restrictive for update using ((select actor_role()) = 'system');
revoke truncate on confidential_account from ${app};
