-- Which account brought us which other one (口碑).
create table account_referral (
    account_id uuid primary key references account on delete cascade,
    by_account_id uuid not null references account on delete cascade,
    day date not null,
    set_by uuid not null references identity,
    set_at timestamptz not null,
    check (account_id <> by_account_id)
);
create index account_referral_by on account_referral (by_account_id, day);
alter table account_referral enable row level security;
create policy sight on account_referral using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account_referral.account_id and g.identity_id = (select actor()))
);
