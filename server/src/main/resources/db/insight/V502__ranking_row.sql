-- What one account or group is in one analysis. Sorted columns have types whose comparison an index may answer under
-- row-level security; absent values stand at the foot of the descending order.
create function absent_last(float8) returns float8
    language sql immutable parallel safe
    return case when $1 = '-Infinity' then 'Infinity' else $1 end;

create table ranking_row (
    analysis_id uuid not null references standing_analysis on delete cascade,
    account_id uuid not null,
    rank bigint not null,
    revenue numeric(24, 4) not null,
    before_revenue numeric(24, 4) not null,
    returns numeric(24, 4) not null,
    margin numeric(24, 4),
    margin_revenue numeric(24, 4),
    before_margin numeric(24, 4),
    orders bigint not null,
    order_days bigint not null,
    before_orders bigint not null,
    since date,
    latest date not null,
    growth float8 not null,
    margin_rate float8 not null,
    share numeric(20, 12) not null,
    cumulative numeric(30, 4) not null,
    cumulative_share numeric(20, 12) not null,
    share_before numeric(20, 12) not null,
    abc text not null,
    recency int,
    frequency int,
    monetary int,
    tier text not null,
    tier_candidate boolean not null,
    tier_reason text not null check (tier_reason in ('within', 'crosses', 'none')),
    tier_line numeric(20, 12),
    months numeric[] not null,
    primary key (analysis_id, account_id)
);
create unique index ranking_row_by_rank on ranking_row (analysis_id, rank);
create index ranking_row_by_tier on ranking_row (analysis_id, tier, rank);
create index ranking_row_by_abc on ranking_row (analysis_id, abc, rank);
create index ranking_row_by_growth on ranking_row (analysis_id, growth, (-rank));
create index ranking_row_by_margin on ranking_row (analysis_id, margin_rate, (-rank));
create index ranking_row_by_growth_up on ranking_row (analysis_id, absent_last(growth), (-rank));
create index ranking_row_by_margin_up on ranking_row (analysis_id, absent_last(margin_rate), (-rank));
create index ranking_row_by_orders on ranking_row (analysis_id, orders, (-rank));
create index ranking_row_by_latest on ranking_row (analysis_id, latest, (-rank));
create index ranking_row_of_account on ranking_row (account_id);
comment on column ranking_row.growth is 'against the year before, as a share of it; -Infinity when that had no revenue';
comment on column ranking_row.margin_rate is 'margin as a share of the revenue whose cost is known; -Infinity when none is';
comment on column ranking_row.latest is 'last order day ever; -infinity when there was none';
comment on column ranking_row.share_before is 'what all larger ones hold together';

alter table ranking_row enable row level security;
create policy sight on ranking_row using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = ranking_row.account_id and g.identity_id = (select actor()))
);
