-- Someone asks that an account be named a key account, or looked at again whether it still is one.
create table nomination (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    scorecard_id uuid not null references scorecard,
    again boolean not null,
    reason text not null,
    nominated_by uuid not null references identity,
    nominated_at timestamptz not null,
    nominated_on date not null,
    closed_at timestamptz
);
create unique index nomination_open on nomination (account_id) where closed_at is null;
create index nomination_of_account on nomination (account_id, nominated_at);
comment on column nomination.again is 'whether the account was a key account already';
alter table nomination enable row level security;
create policy sight on nomination using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = nomination.account_id and g.identity_id = (select actor()))
);
