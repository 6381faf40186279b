-- What an account is called besides its name, and what its name was before.
create table account_name (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    kind text not null check (kind in ('full', 'short', 'former', 'english', 'script')),
    name text not null,
    normal_name text not null,
    origin text not null check (origin in ('file', 'person')),
    source text,
    set_by uuid references identity,
    set_at timestamptz not null,
    until_at timestamptz,
    until_by uuid references identity,
    check (kind <> 'full' or until_at is not null),
    check ((until_at is null) = (until_by is null))
);
create unique index account_name_once on account_name (account_id, kind, name) where until_at is null;
create index account_name_of_account on account_name (account_id, set_at);
create index account_name_normal on account_name (normal_name) where until_at is null;
comment on column account_name.kind is 'full: the name in account, before it was changed; script: in the other Chinese script';

alter table account_name enable row level security;
create policy sight on account_name using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account_name.account_id and g.identity_id = (select actor()))
);

alter table account add column named_by uuid references identity;
comment on column account.named_by is 'the person who gave the name, which files then no longer change';
