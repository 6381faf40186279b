-- Two accounts that turned out to be one company: the facts of the other one moved to the account.
create table account_merge (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    into_id uuid not null,
    other_id uuid not null,
    other_code text not null,
    other_name text not null,
    reason text not null,
    merged_by uuid not null references identity,
    merged_at timestamptz not null,
    undone_by uuid references identity,
    undone_at timestamptz,
    check (into_id <> other_id),
    check ((undone_at is null) = (undone_by is null))
);
create unique index account_merge_in_force on account_merge (other_id) where undone_at is null;
create index account_merge_of_account on account_merge (account_id, merged_at desc);
comment on column account_merge.account_id is 'where the facts are now; another one than into_id once that was merged itself';
alter table account_merge enable row level security;
create policy sight on account_merge using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account_merge.account_id and g.identity_id = (select actor()))
);

-- Codes of merged accounts: the ledger keeps them, and they count for the account.
create table account_alias (
    code text primary key,
    folded_code text collate "C" not null,
    account_id uuid not null references account on delete cascade,
    merge_id uuid not null references account_merge on delete cascade
);
create index account_alias_of_account on account_alias (account_id);
create index account_alias_by_folded_code on account_alias (folded_code);
alter table account_alias enable row level security;
create policy sight on account_alias using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account_alias.account_id and g.identity_id = (select actor()))
);
