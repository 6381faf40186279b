-- Units that were merged since are those they were merged into, until that is undone.
create function accounts_now(accounts uuid[]) returns uuid[]
    language sql stable parallel safe set search_path = pareto, pg_temp
    as $$ select coalesce(array_agg(distinct coalesce(m.account_id, was.id)), '{}') from unnest(accounts) was (id)
          left join account_merge m on m.other_id = was.id and m.undone_at is null $$;
comment on function accounts_now(uuid[]) is
    'these accounts, merged ones as those they are now; one whose merge the actor may not see stays as it was';
alter policy whole on warning using (
    members is null
    -- whoever sees every account there is
    or (select wide_sight()) and (select may('confidential'))
    or not exists (select 1 from unnest(accounts_now(members)) member
        where not exists (select 1 from account a where a.id = member)));
