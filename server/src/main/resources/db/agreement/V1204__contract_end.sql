-- Notice was given, or both sides have agreed to end a contract earlier. Of several that hold the earliest day counts.
create table contract_end (
    id uuid primary key,
    contract_id uuid not null references contract on delete cascade,
    account_id uuid not null references account on delete cascade,
    kind text not null check (kind in ('notice', 'early')),
    last_day date not null,
    reason text not null check (length(reason) between 1 and 300),
    recorded_by uuid not null references identity,
    recorded_at timestamptz not null,
    back_at timestamptz,
    back_by uuid references identity,
    check ((back_at is null) = (back_by is null))
);
create index contract_end_of_contract on contract_end (contract_id);
create index contract_end_of_account on contract_end (account_id);
comment on column contract_end.back_at is 'when it was taken back';
alter table contract_end enable row level security;
create policy sight on contract_end using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = contract_end.account_id and g.identity_id = (select actor()))
);

-- Signed papers say what a contract costs.
create table contract_file (
    file_id uuid primary key references stored_file on delete cascade,
    contract_id uuid not null references contract on delete cascade,
    account_id uuid not null references account on delete cascade,
    what text not null,
    added_by uuid not null references identity,
    added_at timestamptz not null
);
create index contract_file_of_contract on contract_file (contract_id, added_at);
create index contract_file_of_account on contract_file (account_id);
alter table contract_file enable row level security;
create policy sight on contract_file using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = contract_file.account_id and g.identity_id = (select actor()))
);
create policy figures on contract_file as restrictive using ((select may('figures')));
create policy seen_with_contract on stored_file using (exists (select 1 from contract_file f where f.file_id = stored_file.id));
