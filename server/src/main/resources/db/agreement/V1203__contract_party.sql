-- Whom a version covers besides the account it was made with, and who signs it on both sides.
create table contract_party (
    version_id uuid not null references contract_version on delete cascade,
    account_id uuid not null references account on delete cascade,
    covered_id uuid not null references account on delete cascade,
    primary key (version_id, covered_id),
    check (covered_id <> account_id)
);
create index contract_party_of_account on contract_party (account_id);
create index contract_party_covered on contract_party (covered_id);
comment on column contract_party.account_id is 'with whom the contract was made';
alter table contract_party enable row level security;
create policy sight on contract_party using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = contract_party.account_id and g.identity_id = (select actor()))
);

create table contract_signatory (
    id uuid primary key,
    version_id uuid not null references contract_version on delete cascade,
    account_id uuid not null references account on delete cascade,
    identity_id uuid references identity,
    contact_id uuid references contact on delete cascade,
    check ((identity_id is null) <> (contact_id is null)),
    unique (version_id, identity_id),
    unique (version_id, contact_id)
);
create index contract_signatory_of_account on contract_signatory (account_id);
create index contract_signatory_contact on contract_signatory (contact_id);
comment on column contract_signatory.identity_id is 'one of ours; else contact_id, one of theirs';
alter table contract_signatory enable row level security;
create policy sight on contract_signatory using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = contract_signatory.account_id and g.identity_id = (select actor()))
);
create policy personal_data on contract_signatory as restrictive using (contact_id is null or (select may('personal-data')));
