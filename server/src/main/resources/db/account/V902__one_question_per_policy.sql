-- Each question a policy asks is set up anew for each table of a query, which costs more than its answer where only a
-- few rows are looked up. So a policy asks one: which accounts wide sight does not reach; without wide sight the answer
-- is null, and nothing is seen by it.
create function wide_sight_but() returns uuid[]
    language sql stable parallel safe
    as $$ select case when pareto.may('all-accounts') then pareto.hidden_accounts() end $$;

create or replace view own_sight_grant as
    select account_id, identity_id from sight_grant where identity_id = actor();

-- Brings policies that ask for wide sight into the form with one question: those of tables made since, and those in the
-- form before.
create or replace function hide_confidential() returns void
    language plpgsql set search_path = pareto, pg_temp
    as $$
declare
    wide constant text := '( SELECT wide_sight() AS wide_sight)';
    own constant text := ' AND (g.identity_id = ( SELECT actor() AS actor))';
    old record;
    asked text;
    narrowed text;
begin
    for old in
        select c.relname as on_table, p.polname as name, k.attname as account,
            pg_get_expr(p.polqual, p.polrelid) as seen, pg_get_expr(p.polwithcheck, p.polrelid) as checked
        from pg_policy p
        join pg_class c on c.oid = p.polrelid and c.relnamespace = 'pareto'::regnamespace
        join pg_attribute k on k.attrelid = c.oid and not k.attisdropped
            and k.attname = case when c.relname = 'account' then 'id' else 'account_id' end
        where concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) like '%wide_sight()%'
    loop
        asked := format('%s AND (%I <> ALL (( SELECT hidden_accounts() AS hidden_accounts)::uuid[]))', wide, old.account);
        narrowed := format('(%I.%I <> all ((select wide_sight_but())::uuid[]))', old.on_table, old.account);
        if position(wide in concat(old.seen, old.checked)) = 0 then
            raise exception 'policy % of table % asks for wide sight in an unknown form: %', old.name, old.on_table, old.seen;
        end if;
        if old.seen is not null then
            execute format('alter policy %I on %I using (%s)', old.name, old.on_table, replace(replace(replace(replace(
                old.seen, asked, narrowed), wide, narrowed), 'FROM sight_grant g', 'FROM own_sight_grant g'), own, ''));
        end if;
        if old.checked is not null then
            execute format('alter policy %I on %I with check (%s)', old.name, old.on_table, replace(replace(replace(replace(
                old.checked, asked, narrowed), wide, narrowed), 'FROM sight_grant g', 'FROM own_sight_grant g'), own, ''));
        end if;
    end loop;
end $$;
select hide_confidential();
