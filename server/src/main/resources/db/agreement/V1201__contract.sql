-- A contract with an account. What it says stands in its versions; those under a comprehensive one 综合服务协议 name it.
create table contract (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    number text not null unique check (length(number) between 1 and 40),
    title text not null check (length(title) between 1 and 120),
    within_id uuid references contract on delete set null,
    opened_by uuid not null references identity,
    opened_at timestamptz not null,
    check (within_id <> id)
);
create index contract_of_account on contract (account_id);
create index contract_within on contract (within_id);
alter table contract enable row level security;
create policy sight on contract using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = contract.account_id and g.identity_id = (select actor()))
);
