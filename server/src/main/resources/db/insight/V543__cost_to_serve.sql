-- What serving an account costs, as far as it is known by a rate: from a day on, until the next rate of the same basis.
create table cost_rate (
    id uuid primary key,
    basis text not null check (basis in ('order', 'line', 'return', 'site', 'revenue', 'account')),
    amount numeric(18, 4) not null check (amount >= 0),
    currency text check (currency ~ '^[A-Z]{3}$'),
    from_day date not null,
    set_by uuid not null references identity,
    set_at timestamptz not null,
    withdrawn_by uuid references identity,
    withdrawn_at timestamptz,
    check ((currency is null) = (basis = 'revenue')),
    check (basis <> 'revenue' or amount <= 100),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index cost_rate_in_force on cost_rate (basis, from_day) where withdrawn_at is null;
comment on table cost_rate is 'rls-exempt: rates for everybody, no data of anybody';
comment on column cost_rate.basis is 'site and account: for twelve months; revenue: percent of it';

-- What was spent on an account, as other parts of the application book it: each thing once.
create table cost_entry (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    day date not null,
    kind text not null check (kind in ('visit', 'request', 'credit', 'discount', 'rebate', 'gift', 'compensation')),
    amount numeric(24, 4) not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    what text not null,
    reference text not null unique,
    booked_by uuid not null references identity,
    booked_at timestamptz not null
);
create index cost_entry_of_account on cost_entry (account_id, day);
create index cost_entry_by_day on cost_entry (day);
comment on column cost_entry.amount is 'negative where something booked is taken back';
comment on column cost_entry.reference is 'what it was booked for, such as the id of a visit: it is not booked twice';
alter table cost_entry enable row level security;
create policy sight on cost_entry using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = cost_entry.account_id and g.identity_id = (select actor()))
);
create policy costs_are_a_right on cost_entry as restrictive for select using ((select may('figures')) and (select may('margin')));

-- Whether just this was booked, for whoever books and may not see what was.
create function booked_alike(reference text, account uuid, day date, kind text, amount numeric, currency text) returns boolean
    language sql stable security definer set search_path = pareto, pg_temp
    as $$ select exists (select 1 from cost_entry e where e.reference = $1 and e.account_id = $2 and e.day = $3
              and e.kind = $4 and e.amount = $5 and e.currency = $6) $$;

-- What serving each account cost by the rates, and what it brought.
create table cost_row (
    analysis_id uuid not null references standing_analysis on delete cascade,
    account_id uuid not null,
    orders bigint not null,
    lines bigint not null,
    returns bigint not null,
    sites bigint,
    revenue numeric(24, 4) not null,
    margin numeric(24, 4),
    by_order numeric(24, 4),
    by_line numeric(24, 4),
    by_return numeric(24, 4),
    by_site numeric(24, 4),
    by_revenue numeric(24, 4),
    by_account numeric(24, 4),
    cost numeric(24, 4),
    primary key (analysis_id, account_id),
    check (cost is not distinct from case when num_nonnulls(by_order, by_line, by_return, by_site, by_revenue, by_account) > 0
        then coalesce(by_order, 0) + coalesce(by_line, 0) + coalesce(by_return, 0) + coalesce(by_site, 0)
            + coalesce(by_revenue, 0) + coalesce(by_account, 0) end)
);
comment on column cost_row.sites is 'empty where none is entered';
comment on column cost_row.margin is 'of the lines whose cost is known; empty where none is';
comment on column cost_row.by_order is 'empty where no rate was in force, like the others; never zero for what is not counted';
alter table cost_row enable row level security;
create policy sight on cost_row using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = cost_row.account_id and g.identity_id = (select actor()))
);
create policy costs_are_a_right on cost_row as restrictive using ((select may('figures')) and (select may('margin')));

-- Where accounts are to be found today, for those who count sites.
create view fact_account_site with (security_invoker = true) as
    select account_id, kind, city, set_at from account_site where until_at is null;
