-- The one place for names and contact data of persons. Without its key a row can be read by nobody.
create table contact_key (
    contact_id uuid primary key references contact on delete cascade,
    wrapped bytea not null
);
comment on column contact_key.wrapped is 'the key of the person, locked with the one in the data folder';
alter table contact_key enable row level security;
create policy seen_with_contact on contact_key using (exists (select 1 from contact c where c.id = contact_id));

create table contact_data (
    contact_id uuid not null references contact on delete cascade,
    post_id uuid references contact_post on delete cascade,
    sealed bytea not null,
    unique nulls not distinct (contact_id, post_id)
);
comment on column contact_data.post_id is 'empty for the name, which is the same at every employer';
alter table contact_data enable row level security;
create policy seen_with_post on contact_data using (exists (
    select 1 from contact_post p
    where p.contact_id = contact_data.contact_id and p.id = coalesce(contact_data.post_id, p.id)));

-- What a name is found by: parts of it, hashed with a key of the data folder. Gone with the person.
create table contact_token (
    token bytea not null,
    contact_id uuid not null references contact on delete cascade,
    primary key (token, contact_id)
);
create index contact_token_of_contact on contact_token (contact_id);
alter table contact_token enable row level security;
create policy seen_with_contact on contact_token using (exists (select 1 from contact c where c.id = contact_id));
