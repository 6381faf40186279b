-- Whether a person is granted a confidential account whose very name another does not see, so that a token of theirs
-- would show it to whoever made it.
create function reaches_further(person uuid, maker uuid) returns boolean
    language sql stable security definer parallel safe set search_path = pareto, pg_temp
    as $$ select exists (
            select 1 from confidential_account c join sight_grant g on g.account_id = c.account_id
            where g.identity_id = person and not exists (
                select 1 from sight_grant m where m.account_id = c.account_id and m.identity_id = maker))
        and not exists (
            select 1 from identity i join role_right r on r.role = case i.kind when 'system' then 'system' else i.role end
            where i.id = maker and r.may = 'confidential') $$;
