-- What was expected of an account in a period beside what it has brought by now.
create table expected_row (
    analysis_id uuid not null references standing_analysis on delete cascade,
    account_id uuid not null,
    horizon text not null,
    from_day date not null,
    to_day date not null,
    expected numeric(24, 4),
    own_variance float8,
    shared_deviation float8,
    own_season boolean,
    before_then numeric(24, 4),
    before_now numeric(24, 4) not null,
    afterwards boolean,
    fixed_at timestamptz,
    fixed_as_of date,
    actual numeric(24, 4) not null,
    primary key (analysis_id, account_id, horizon, from_day)
);
create index expected_row_of_period on expected_row (analysis_id, horizon, from_day);
comment on column expected_row.expected is 'null where nothing could be expected: new, or without orders in the year before';
comment on column expected_row.before_then is 'net revenue of the four quarters before as it was known when the expectation was fixed; before_now as it is known now';
alter table expected_row enable row level security;
create policy sight on expected_row using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = expected_row.account_id and g.identity_id = (select actor()))
);
create policy figures on expected_row as restrictive using ((select may('figures')));
