-- What was expected of an account in a period, written down once when it began: nothing rewrites it.
create table expectation_fixing (
    id uuid primary key,
    horizon text not null check (horizon in ('quarter', 'year')),
    from_day date not null,
    to_day date not null check (from_day < to_day),
    currency text not null,
    as_of date not null,
    fixed_at timestamptz not null,
    afterwards boolean not null
);
create index expectation_fixing_of_period on expectation_fixing (currency, horizon, from_day);
comment on table expectation_fixing is 'rls-exempt: when which period was looked at, no data of accounts';
comment on column expectation_fixing.as_of is 'last day of the data it was worked out with; of these only what lies before the period was used';
comment on column expectation_fixing.afterwards is 'whether the period had passed already, or nobody was there to write it down when it began';

create table fixed_expectation (
    fixing_id uuid not null references expectation_fixing on delete cascade,
    account_id uuid not null,
    account_code text not null,
    stood_for text[] not null,
    expected numeric(24, 4) not null,
    own_deviation numeric(24, 4) not null,
    shared_deviation numeric(24, 4) not null,
    own_season boolean not null,
    before_revenue numeric(24, 4) not null,
    primary key (fixing_id, account_id)
);
comment on table fixed_expectation is 'under the account and the code of that day, whatever it was merged into since';
comment on column fixed_expectation.stood_for is 'codes that were the account on that day; once they are several accounts again the row counts no longer';
comment on column fixed_expectation.own_deviation is 'standard deviation of what the account does by itself';
comment on column fixed_expectation.shared_deviation is 'standard deviation of what all accounts do together';
comment on column fixed_expectation.before_revenue is 'net revenue of the four quarters before, as the ledger had it then';
alter table fixed_expectation enable row level security;
create policy sight on fixed_expectation using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = fixed_expectation.account_id and g.identity_id = (select actor()))
);
create policy figures on fixed_expectation as restrictive using ((select may('figures')));
