-- What a contract says, version by version: a draft until a signing is recorded. What it costs is a figure and stands
-- beside it.
create table contract_version (
    id uuid primary key,
    contract_id uuid not null references contract on delete cascade,
    account_id uuid not null references account on delete cascade,
    number integer not null check (number > 0),
    first_day date not null,
    last_day date,
    renewal_months integer check (renewal_months between 1 and 120),
    notice_days integer check (notice_days between 0 and 730),
    note text not null check (length(note) <= 2000),
    drafted_by uuid not null references identity,
    drafted_at timestamptz not null,
    unique (contract_id, number),
    check (first_day <= last_day),
    check (renewal_months is null or last_day is not null)
);
create index contract_version_of_account on contract_version (account_id);
comment on column contract_version.last_day is 'null where it holds until notice is given';
comment on column contract_version.renewal_months is 'by how much it goes on after its last day unless notice was given';
alter table contract_version enable row level security;
create policy sight on contract_version using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = contract_version.account_id and g.identity_id = (select actor()))
);

create table contract_fee (
    version_id uuid primary key references contract_version on delete cascade,
    account_id uuid not null references account on delete cascade,
    monthly numeric(19, 4) not null check (monthly >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$')
);
create index contract_fee_of_account on contract_fee (account_id);
alter table contract_fee enable row level security;
create policy sight on contract_fee using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = contract_fee.account_id and g.identity_id = (select actor()))
);
create policy figures on contract_fee as restrictive using ((select may('figures')));

create table contract_signing (
    version_id uuid primary key references contract_version on delete cascade,
    account_id uuid not null references account on delete cascade,
    signed_on date not null,
    recorded_by uuid not null references identity,
    recorded_at timestamptz not null
);
create index contract_signing_of_account on contract_signing (account_id);
alter table contract_signing enable row level security;
create policy sight on contract_signing using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = contract_signing.account_id and g.identity_id = (select actor()))
);
