-- Where an account is to be found, and what is kept in its file.
create table account_site (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    kind text not null check (kind in ('headquarters', 'office', 'plant', 'shop', 'warehouse', 'other')),
    city text not null,
    address text not null,
    set_by uuid not null references identity,
    set_at timestamptz not null,
    until_at timestamptz,
    until_by uuid references identity,
    check ((until_at is null) = (until_by is null))
);
create index account_site_of_account on account_site (account_id, set_at);
alter table account_site enable row level security;
create policy sight on account_site using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account_site.account_id and g.identity_id = (select actor()))
);

create table account_file (
    file_id uuid primary key references stored_file on delete cascade,
    account_id uuid not null references account on delete cascade,
    what text not null,
    added_by uuid not null references identity,
    added_at timestamptz not null
);
create index account_file_of_account on account_file (account_id, added_at);
alter table account_file enable row level security;
create policy sight on account_file using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account_file.account_id and g.identity_id = (select actor()))
);

-- Whoever sees the account sees its files, whoever brought them.
create policy seen_with_account on stored_file using (exists (select 1 from account_file f where f.file_id = stored_file.id));
