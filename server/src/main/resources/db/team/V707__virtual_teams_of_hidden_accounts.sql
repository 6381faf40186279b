-- A virtual team is seen by whoever sees one of its accounts, also by those with wide sight: one for a confidential
-- account alone is as hidden as the account.
alter policy seen_with_an_account on virtual_team using (
    exists (select 1 from virtual_team_account a where a.virtual_team_id = virtual_team.id));
alter policy changed_where_seen on virtual_team using (
    exists (select 1 from virtual_team_account a where a.virtual_team_id = virtual_team.id));
alter policy forgotten_by_wide on virtual_team using ((select actor_role()) = 'system');
alter policy forgotten_by_wide on virtual_team rename to forgotten_by_jobs;
