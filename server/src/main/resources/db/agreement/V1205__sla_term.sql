-- What a version promises 服务水平承诺. What the promise costs and what is owed when it is missed are figures and stand
-- beside it.
create table sla_term (
    id uuid primary key,
    version_id uuid not null references contract_version on delete cascade,
    account_id uuid not null references account on delete cascade,
    service text not null check (length(service) between 1 and 120),
    metric text not null check (metric in ('availability', 'latency', 'loss', 'throughput', 'response', 'restoration',
        'provisioning', 'first_contact', 'on_time_delivery', 'count')),
    counted text not null check (length(counted) <= 80),
    kind text not null check (kind in ('window', 'each', 'share')),
    target numeric check (target >= 0),
    case_limit numeric check (case_limit > 0),
    measured text check (measured in ('month', 'quarter', 'year')),
    calendar_id uuid references calendar,
    maintenance_days integer check (maintenance_days between 0 and 365),
    customers_fault boolean not null,
    force_majeure boolean not null,
    end_misses integer check (end_misses between 1 and 100),
    end_months integer check (end_months between 1 and 60),
    check ((metric = 'count') = (counted <> '')),
    check ((kind = 'each') = (target is null)),
    check ((kind = 'window') = (case_limit is null)),
    check ((kind = 'each') = (measured is null)),
    check (kind <> 'share' or target <= 100),
    check (kind = 'window' or metric in ('response', 'restoration', 'provisioning')),
    check ((end_misses is null) = (end_months is null))
);
create index sla_term_of_version on sla_term (version_id);
create index sla_term_of_account on sla_term (account_id);
comment on column sla_term.target is 'of a window in the unit of the metric, of a share in percent';
comment on column sla_term.case_limit is 'limit of one case, in the unit of the metric';
comment on column sla_term.maintenance_days is 'how long before maintenance must be announced to be left out; null where it is not';
comment on column sla_term.end_misses is 'so many misses within end_months give the right to end the contract';
alter table sla_term enable row level security;
create policy sight on sla_term using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = sla_term.account_id and g.identity_id = (select actor()))
);

create table sla_money (
    term_id uuid primary key references sla_term on delete cascade,
    account_id uuid not null references account on delete cascade,
    premium numeric(19, 4) check (premium >= 0),
    form text not null check (form in ('credit_note', 'money', 'free_service')),
    decimals integer not null check (decimals between 0 and 4),
    rounding text not null check (rounding in ('half_up', 'half_even', 'up', 'down')),
    month_percent numeric check (month_percent >= 0),
    month_money numeric check (month_money >= 0),
    year_percent numeric check (year_percent >= 0),
    year_money numeric check (year_money >= 0),
    check (month_percent is null or month_money is null),
    check (year_percent is null or year_money is null)
);
create index sla_money_of_account on sla_money (account_id);
comment on column sla_money.premium is 'what the promise costs a month 优质优价; null where it costs nothing of its own';
alter table sla_money enable row level security;
create policy sight on sla_money using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = sla_money.account_id and g.identity_id = (select actor()))
);
create policy figures on sla_money as restrictive using ((select may('figures')));

create table sla_band (
    term_id uuid not null references sla_term on delete cascade,
    place integer not null check (place between 1 and 5),
    account_id uuid not null references account on delete cascade,
    beyond numeric not null,
    percent numeric check (percent > 0 and percent <= 1000),
    money numeric check (money > 0),
    step numeric check (step > 0),
    primary key (term_id, place),
    check ((percent is null) <> (money is null))
);
create index sla_band_of_account on sla_band (account_id);
comment on column sla_band.step is 'the amount is owed again for every step begun beyond the limit; null where it is owed once';
alter table sla_band enable row level security;
create policy sight on sla_band using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = sla_band.account_id and g.identity_id = (select actor()))
);
create policy figures on sla_band as restrictive using ((select may('figures')));
