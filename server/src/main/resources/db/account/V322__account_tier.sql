-- How an account is served, decided by a person with a reason; an exception names the day it ends
-- and lies over what holds otherwise.
create table account_tier (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    tier text not null check (tier in ('platinum', 'core', 'priority', 'general')),
    from_day date not null,
    to_day date not null default 'infinity',
    exception boolean not null,
    reason text not null,
    decided_by uuid not null references identity,
    decided_at timestamptz not null,
    check (from_day < to_day),
    exclude using gist (account_id with =, (exception::int) with =, daterange(from_day, to_day) with &&)
);
create index account_tier_of_account on account_tier (account_id, to_day);
alter table account_tier enable row level security;
create policy sight on account_tier using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account_tier.account_id and g.identity_id = (select actor()))
);

create view fact_account_tier with (security_invoker = true) as
    select account_id, tier, from_day, to_day, exception from account_tier;
comment on view fact_account_tier is 'how an account is served, dated; where two hold, the exception counts';
