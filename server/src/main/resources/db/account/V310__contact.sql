-- A person at customers, the same one through all employers. Everything that says who it is lies in contact_data,
-- locked with the key in contact_key.
create table contact (
    id uuid primary key,
    created_at timestamptz not null,
    created_by uuid not null references identity,
    erased_at timestamptz
);

-- What the person is to us at an employer, dated.
create table contact_post (
    id uuid primary key,
    contact_id uuid not null references contact on delete cascade,
    account_id uuid not null references account on delete cascade,
    role text not null check (role in ('approves', 'decides', 'evaluates', 'uses', 'blocks', 'introduces')),
    influence smallint check (influence between 1 and 5),
    attitude text check (attitude in ('supports', 'neutral', 'opposes')),
    from_day date not null,
    to_day date not null default 'infinity',
    set_by uuid not null references identity,
    set_at timestamptz not null,
    check (from_day < to_day),
    exclude using gist (contact_id with =, account_id with =, daterange(from_day, to_day) with &&)
);
comment on column contact_post.attitude is 'like influence empty once the person was deleted or withdrew their consent to it';
create index contact_post_of_account on contact_post (account_id, to_day);
create index contact_post_of_contact on contact_post (contact_id, to_day);

alter table contact_post enable row level security;
create policy sight on contact_post using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = contact_post.account_id and g.identity_id = (select actor()))
);

alter table contact enable row level security;
create policy seen_at_an_account on contact for select using (
    (select wide_sight()) or exists (select 1 from contact_post p where p.contact_id = contact.id));
create policy changed_where_seen on contact for update using (
    (select wide_sight()) or exists (select 1 from contact_post p where p.contact_id = contact.id));
create policy added_by_actor on contact for insert with check (created_by = (select actor()));
create policy forgotten_by_keepers on contact for delete using ((select keeps_people()));
