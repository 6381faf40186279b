-- How an account buys: how often and how regularly, in which months, how much at a time, through whom.
create table habit_row (
    analysis_id uuid not null references standing_analysis on delete cascade,
    account_id uuid not null,
    order_days bigint not null,
    median_gap float8,
    spread float8,
    orders bigint not null,
    lines bigint not null,
    families bigint not null,
    before_orders bigint not null,
    before_lines bigint not null,
    before_families bigint not null,
    revenue numeric(24, 4) not null,
    before_revenue numeric(24, 4) not null,
    agent_revenue numeric(24, 4) not null,
    agent text,
    before_agent text,
    region text,
    months numeric[] not null check (cardinality(months) = 12),
    primary key (analysis_id, account_id)
);
comment on column habit_row.median_gap is 'days between two order days; half of the gaps are shorter';
comment on column habit_row.spread is 'standard deviation of the gaps as a share of their mean';
comment on column habit_row.families is 'families of each order counted by itself';
comment on column habit_row.agent is 'the one that brought most in the window; before_agent the year before';
comment on column habit_row.months is 'net revenue by month of the year, January first, over whole years';
alter table habit_row enable row level security;
create policy sight on habit_row using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = habit_row.account_id and g.identity_id = (select actor()))
);
create policy figures on habit_row as restrictive using ((select may('figures')));
