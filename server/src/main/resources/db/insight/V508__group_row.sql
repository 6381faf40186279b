-- What an account of a group brings together with all that stands under it, in an analysis per group with the tree of
-- its as-of day. Sums hold everything below, so only those who see every account may read them.
create table group_row (
    analysis_id uuid not null references standing_analysis on delete cascade,
    account_id uuid not null,
    parent_id uuid,
    top_id uuid not null,
    children bigint not null,
    accounts bigint not null,
    own numeric(24, 4) not null,
    revenue numeric(24, 4) not null,
    before_revenue numeric(24, 4) not null,
    primary key (analysis_id, account_id)
);
create index group_row_under on group_row (analysis_id, parent_id, revenue desc, account_id);
create index group_row_of_group on group_row (analysis_id, top_id, account_id);
comment on column group_row.accounts is 'how many there are with this one';
comment on column group_row.own is 'revenue of the account alone';

alter table group_row enable row level security;
create policy sight on group_row using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = group_row.account_id and g.identity_id = (select actor()))
);
create policy whole on group_row as restrictive using ((select wide_sight()));
create policy figures on group_row as restrictive using ((select may('figures')));

-- Whether the actor was granted every account of a group. Security definer, since who is in it is just what is asked.
create function sees_group(analysis uuid, top uuid) returns boolean
    language sql stable security definer parallel safe set search_path = pareto, pg_temp
    as $$ select not exists (
        select 1 from group_row m where m.analysis_id = $1 and m.top_id = $2 and not exists (
            select 1 from sight_grant g where g.account_id = m.account_id and g.identity_id = actor())) $$;

-- The figures of a group are for those who see all of it.
create policy whole_groups on ranking_row as restrictive using (
    (select wide_sight())
    or analysis_id in (select id from standing_analysis where per = 'account')
    or sees_group(analysis_id, account_id)
);

-- Those made before are of unknown trees.
delete from standing_analysis where per = 'group';
