-- Where a policy of a table about accounts asks for wide sight, the hidden ones are left out, and grants are read the
-- quick way. Written as a function, which runs after every migration, so that a table made later in the old form is
-- mended too.
create function hide_confidential() returns void
    language plpgsql set search_path = pareto, pg_temp
    as $$
declare
    wide constant text := '( SELECT wide_sight() AS wide_sight)';
    old record;
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
            and concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) not like '%hidden_accounts()%'
    loop
        narrowed := format('(%s and %I.%I <> all ((select hidden_accounts())::uuid[]))', wide, old.on_table, old.account);
        if position(wide in concat(old.seen, old.checked)) = 0 then
            raise exception 'policy % of table % asks for wide sight in an unknown form: %', old.name, old.on_table, old.seen;
        end if;
        if old.seen is not null then
            execute format('alter policy %I on %I using (%s)', old.name, old.on_table, 
                replace(replace(old.seen, wide, narrowed), 'FROM sight_grant g', 'FROM own_sight_grant g'));
        end if;
        if old.checked is not null then
            execute format('alter policy %I on %I with check (%s)', old.name, old.on_table, 
                replace(replace(old.checked, wide, narrowed), 'FROM sight_grant g', 'FROM own_sight_grant g'));
        end if;
    end loop;
end $$;
revoke execute on function hide_confidential() from public;
select hide_confidential();

alter policy seen_at_an_account on contact using (
    ((select wide_sight()) and id <> all ((select hidden_contacts())::uuid[]))
    or exists (select 1 from contact_post p where p.contact_id = contact.id));
alter policy changed_where_seen on contact using (
    ((select wide_sight()) and id <> all ((select hidden_contacts())::uuid[]))
    or exists (select 1 from contact_post p where p.contact_id = contact.id));
alter policy given_by_directors on sight_grant with check (
    (select grants_sight()) and granted_by = (select actor())
    and account_id <> all ((select hidden_accounts())::uuid[]));
