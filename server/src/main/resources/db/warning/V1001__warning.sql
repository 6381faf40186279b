-- What was seen of an account that has left its rhythm, as of the day it was last seen.
create table warning (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    kind text not null,
    state text not null
        check (state in ('raised', 'seen', 'explained', 'acting', 'confirmed', 'unfounded', 'over')),
    listed boolean not null,
    raised_on date not null,
    as_of date not null,
    ledger text not null,
    window_from date not null,
    window_to date not null check (window_to >= window_from),
    expected_low numeric not null,
    expected_mid numeric not null,
    expected_high numeric not null,
    actual double precision not null,
    chance double precision not null check (chance between 0 and 1),
    false_alarm double precision not null check (false_alarm between 0 and 1),
    risk_low numeric not null,
    risk_mid numeric not null,
    risk_high numeric not null,
    currency text not null,
    by_clock boolean not null,
    explained_until date
);
create unique index warning_listed on warning (account_id, kind) where listed;
create index warning_of_account on warning (account_id, raised_on desc);
create index warning_by_risk on warning (risk_mid desc) where state in ('raised', 'seen', 'explained', 'acting');
comment on column warning.listed is 'whether the latest list holds it still';
comment on column warning.window_to is 'last day of the window';
comment on column warning.chance is 'of so few under its own predictive distribution for the same window';
comment on column warning.false_alarm is 'probability that the account is unchanged';
comment on column warning.risk_mid is 'net revenue of twelve months; low and high hold in eight of ten cases';
alter table warning enable row level security;
create policy sight on warning using (
    warning.account_id <> all ((select wide_sight_but())::uuid[])
    or exists (select 1 from sight_grant g where g.account_id = warning.account_id and g.identity_id = (select actor()))
);
create policy figures on warning as restrictive using ((select may('figures')));

-- What became of a warning, step by step.
create table warning_step (
    id uuid primary key,
    warning_id uuid not null references warning on delete cascade,
    account_id uuid not null references account on delete cascade,
    step text not null
        check (step in ('raised', 'seen', 'explained', 'acting', 'confirmed', 'unfounded', 'over')),
    said text not null,
    owner_id uuid references identity,
    due_on date,
    taken_by uuid not null references identity,
    taken_at timestamptz not null,
    taken_on date not null
);
create index warning_step_of_warning on warning_step (warning_id, taken_at);
create index warning_step_of_account on warning_step (account_id);
comment on column warning_step.due_on is 'of an explanation its last day, of an action when it is to be done';
alter table warning_step enable row level security;
create policy sight on warning_step using (
    warning_step.account_id <> all ((select wide_sight_but())::uuid[])
    or exists (
        select 1 from sight_grant g where g.account_id = warning_step.account_id and g.identity_id = (select actor()))
);
create policy figures on warning_step as restrictive using ((select may('figures')));
