-- What two accounts of one company have in common, so that candidates are found by equality.
create table account_match_key (
    account_id uuid not null references account on delete cascade,
    kind text not null check (kind in ('core', 'spoken', 'credit-code', 'contact')),
    key text not null,
    post_id uuid references contact_post on delete cascade,
    primary key (account_id, kind, key)
);
create index account_match_key_shared on account_match_key (kind, key);
create index account_match_key_of_post on account_match_key (post_id) where post_id is not null;
comment on column account_match_key.kind is 'core: the name without place, legal form and branch; spoken: its pinyin';
comment on column account_match_key.key is 'telephone numbers and e-mail addresses hashed with a key of the data folder';
comment on column account_match_key.post_id is 'whose contact data it is; gone with them';
alter table account_match_key enable row level security;
create policy sight on account_match_key using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account_match_key.account_id and g.identity_id = (select actor()))
);
