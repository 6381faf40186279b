-- A unit whose share moves to others of its group is judged beside all of them, and shown to whoever sees them all.
alter table warning
    add column members uuid[],
    add column takers uuid[] not null default '{}',
    add check ((kind = 'SHARE_MOVING') = (members is not null)),
    add check (kind = 'SHARE_MOVING' or takers = '{}');
comment on column warning.members is 'units of its group and what they stand under: whoever may not see all sees none of it';
comment on column warning.takers is 'units that took over, the one that brings most more first';
create policy whole on warning as restrictive for select using (
    members is null
    -- whoever sees every account there is; accounts that were merged since can be put in the place of others
    or (select wide_sight()) and (select may('confidential'))
    or not exists (select 1 from unnest(members) member where not exists (select 1 from account a where a.id = member)));
