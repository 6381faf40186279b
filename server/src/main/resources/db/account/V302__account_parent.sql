create table account_parent (
    account_id uuid not null references account on delete cascade,
    parent_id uuid not null references account on delete cascade,
    from_day date not null,
    to_day date not null default 'infinity',
    origin text not null check (origin in ('file', 'person')),
    set_by uuid,
    set_at timestamptz not null,
    check (from_day < to_day),
    check (account_id <> parent_id),
    exclude using gist (account_id with =, daterange(from_day, to_day) with &&)
);
create index account_children on account_parent (parent_id, to_day);

alter table account_parent enable row level security;
create policy sight on account_parent using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account_parent.account_id and g.identity_id = (select actor()))
);
