-- Tiers by more than lines over revenue: by margin, lifted or lowered by growth, never below what a class asks for.
-- A set that is not in force was only tried.
alter table tier_rule_set add column measure text not null default 'revenue' check (measure in ('revenue', 'margin'));
alter table tier_rule_set add column rise numeric(8, 4) check (rise > 0);
alter table tier_rule_set add column fall numeric(8, 4) check (fall < 0);
alter table tier_rule_set add column in_force boolean not null default true;
comment on column tier_rule_set.rise is 'growth from which an account is lifted by one tier, as a share; none when empty';
comment on column tier_rule_set.fall is 'growth from which on downwards it is lowered by one tier; none when empty';

create table tier_rule_floor (
    rule_set_id uuid not null references tier_rule_set on delete cascade,
    kind_id uuid not null references account_class_kind,
    tier text not null check (tier in ('CORE', 'PRIORITY')),
    primary key (rule_set_id, kind_id)
);
comment on table tier_rule_floor is 'rls-exempt: rules for everybody, no data of anybody';

-- Why a proposal is what it is, besides the line over revenue.
alter table ranking_row add column tier_measure text not null default 'revenue'
    check (tier_measure in ('revenue', 'margin', 'revenue-instead'));
alter table ranking_row add column tier_shift text check (tier_shift in ('rise', 'fall', 'floor'));
comment on column ranking_row.tier_measure is 'what the line was held against; revenue-instead where margin was asked for and cost is unknown';

-- What trying a set of rules showed, month by month: who would have another tier than under the rules in force.
create table tier_dry_run (
    rule_set_id uuid primary key references tier_rule_set on delete cascade,
    currency text not null,
    tried_at timestamptz not null
);
alter table tier_dry_run enable row level security;
create policy tried_by_deciders on tier_dry_run using ((select may('decide')));

create table tier_dry_run_month (
    rule_set_id uuid not null references tier_dry_run on delete cascade,
    as_of date not null,
    accounts bigint not null,
    higher bigint not null,
    higher_revenue numeric(24, 4) not null,
    lower bigint not null,
    lower_revenue numeric(24, 4) not null,
    held bigint not null,
    primary key (rule_set_id, as_of)
);
alter table tier_dry_run_month enable row level security;
create policy tried_by_deciders on tier_dry_run_month using ((select may('decide')) and (select may_see_totals()));

create table tier_dry_run_move (
    rule_set_id uuid not null references tier_dry_run on delete cascade,
    as_of date not null,
    account_id uuid not null references account on delete cascade,
    revenue numeric(24, 4) not null,
    from_tier text not null,
    to_tier text not null,
    held boolean not null,
    primary key (rule_set_id, as_of, account_id)
);
comment on column tier_dry_run_move.held is 'whether an exception in force that day would keep its tier all the same';
create index tier_dry_run_move_by_revenue on tier_dry_run_move (rule_set_id, as_of, revenue desc);
alter table tier_dry_run_move enable row level security;
create policy sight on tier_dry_run_move using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = tier_dry_run_move.account_id and g.identity_id = (select actor()))
);
create policy figures on tier_dry_run_move as restrictive using ((select may('figures')));
