-- What is kept of a group adds up all below, confidential accounts too: whoever may not see one of them could subtract.
-- Above it they get sums over what they see instead, and no row in the ranking of groups.
create function above_hidden() returns uuid[]
    language sql stable security definer parallel safe set search_path = pareto, pg_temp
    as $$ select case when hidden_accounts() = array[]::uuid[] then array[]::uuid[]
        else array(
            with recursive up (id) as (
                select unnest(hidden_accounts())
                union
                select p.parent_id from up join account_main_parent p on p.account_id = up.id
            )
            select id from up) end $$;

alter policy whole on group_row using (
    (select wide_sight()) and account_id <> all ((select above_hidden())::uuid[]));
alter policy whole_groups on ranking_row using (
    ((select wide_sight()) and account_id <> all ((select above_hidden())::uuid[]))
    or analysis_id in (select id from standing_analysis where per = 'account')
    or sees_group(analysis_id, account_id)
);
