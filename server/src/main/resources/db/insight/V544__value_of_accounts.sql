-- What an account is expected to bring in the 36 months after the as-of date, each order discounted to that day.
create table value_row (
    analysis_id uuid not null references standing_analysis on delete cascade,
    account_id uuid not null,
    orders float8 not null,
    revenue numeric(24, 4) not null,
    low numeric(24, 4),
    high numeric(24, 4),
    margin_rate numeric check (margin_rate <= 1),
    primary key (analysis_id, account_id),
    check ((low is null) = (high is null))
);
create index value_row_by_revenue on value_row (analysis_id, revenue, account_id);
comment on column value_row.orders is 'order days expected';
comment on column value_row.low is 'the revenue lies between `low` and `high` in eight of ten cases; empty for all but the largest';
comment on column value_row.margin_rate is 'negative where more was lost; margin of the last twelve months as a share of the revenue whose cost is known; empty where none is';
alter table value_row enable row level security;
create policy sight on value_row using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = value_row.account_id and g.identity_id = (select actor()))
);
create policy figures on value_row as restrictive using ((select may('figures')));

-- How it was foretold.
create table value_model (
    analysis_id uuid primary key references standing_analysis on delete cascade,
    asked text not null,
    model text not null,
    identified boolean not null,
    spend_fitted boolean not null,
    yearly numeric(6, 4) not null
);
comment on table value_model is 'rls-exempt: which model was taken, no figures of anybody';
comment on column value_model.yearly is 'rate that orders are discounted by, as a share';

-- By what value is reckoned, as it was at any time; the latest holds. Without one the delivered figures hold.
create table value_formula (
    id uuid primary key,
    yearly numeric(6, 4) not null check (yearly >= 0 and yearly <= 1),
    referral_weight numeric(6, 4) not null check (referral_weight >= 0 and referral_weight <= 1),
    importance_worth numeric(18, 4) check (importance_worth >= 0),
    set_by uuid not null references identity,
    set_at timestamptz not null
);
comment on table value_formula is 'rls-exempt: rules for everybody, no data of anybody';
comment on column value_formula.importance_worth is 'what public importance of 100 is worth in a year; empty where it is not counted';

-- Public importance of an account is written down in its dossier.
insert into profile_field (id, key, kind, section, place, delivered, name_zh, name_en, set_at) values
    ('01990000-0000-7000-8000-000000000125', 'public-importance', 'number', 'relation', 35, true, '公共影响（0–100）', 'Public importance (0–100)', now());

create view fact_account_referral with (security_invoker = true) as
    select account_id, by_account_id, day from account_referral;
