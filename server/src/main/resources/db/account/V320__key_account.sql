-- Since when, and by whose decision, an account is a key account.
create table key_account (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    from_day date not null,
    to_day date not null default 'infinity',
    reason text not null,
    decided_by uuid not null references identity,
    decided_at timestamptz not null,
    end_reason text,
    ended_by uuid references identity,
    ended_at timestamptz,
    check (from_day < to_day),
    exclude using gist (account_id with =, daterange(from_day, to_day) with &&)
);
create index key_account_today on key_account (to_day, account_id);
create index key_account_of_account on key_account (account_id, to_day);
alter table key_account enable row level security;
create policy sight on key_account using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = key_account.account_id and g.identity_id = (select actor()))
);

create view fact_key_account with (security_invoker = true) as
    select account_id, from_day, to_day, reason, decided_by from key_account;
comment on view fact_key_account is 'who is a key account, dated';
