-- What proposes a class for a chain adds up its whole group, confidential accounts too, so that sight of the account at
-- its top is not enough to read it.
create policy whole_groups on class_proposal as restrictive using (
    evidence_key <> 'chain'
    or ((select wide_sight()) and account_id <> all ((select above_hidden())::uuid[]))
);
