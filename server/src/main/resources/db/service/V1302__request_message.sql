-- What is said about a request: for the customer too, or inside.
create table request_message (
    id uuid primary key,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    inside boolean not null,
    said text not null check (length(said) between 1 and 20000),
    channel text not null check (channel in ('page', 'phone', 'mail', 'interface')),
    identity_id uuid references identity,
    contact_id uuid references contact on delete set null,
    said_at timestamptz not null,
    by_them boolean not null default false,
    check (not inside or identity_id is not null),
    check (by_them or identity_id is not null)
);
create index request_message_of_request on request_message (request_id, said_at);
create index request_message_of_account on request_message (account_id);
create index request_message_contact on request_message (contact_id);
comment on column request_message.identity_id is 'who of ours said or noted it; null where the customer wrote it';
comment on column request_message.by_them is 'whether it is what the customer said, whoever noted it';
alter table request_message enable row level security;
create policy sight on request_message using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = request_message.account_id and g.identity_id = (select actor()))
);
create policy inside on request_message as restrictive using (not inside or (select actor_role()) is not null);

-- Whom of ours a message calls.
create table request_mention (
    message_id uuid not null references request_message on delete cascade,
    identity_id uuid not null references identity,
    account_id uuid not null references account on delete cascade,
    seen_at timestamptz,
    primary key (message_id, identity_id)
);
create index request_mention_of_person on request_mention (identity_id) where seen_at is null;
create index request_mention_of_account on request_mention (account_id);
alter table request_mention enable row level security;
create policy sight on request_mention using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = request_mention.account_id and g.identity_id = (select actor()))
);
create policy inside on request_mention as restrictive using (
    (select actor_role()) is not null or exists (select 1 from request_message m where m.id = request_mention.message_id));

create table request_file (
    file_id uuid primary key references stored_file on delete cascade,
    message_id uuid not null references request_message on delete cascade,
    account_id uuid not null references account on delete cascade
);
create index request_file_of_message on request_file (message_id);
create index request_file_of_account on request_file (account_id);
alter table request_file enable row level security;
create policy sight on request_file using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = request_file.account_id and g.identity_id = (select actor()))
);
create policy inside on request_file as restrictive using (
    (select actor_role()) is not null or exists (select 1 from request_message m where m.id = request_file.message_id));
create policy seen_with_request on stored_file using (
    exists (select 1 from request_file f where f.file_id = stored_file.id));
