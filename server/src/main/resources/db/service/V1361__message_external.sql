-- What a program calls a message it added to a request: the same words from the same program are the same message there.
create table message_external (
    token_id uuid not null references program_token,
    request_id uuid not null references request on delete cascade,
    external_id text not null check (length(external_id) between 1 and 100),
    message_id uuid not null references request_message on delete cascade,
    account_id uuid not null references account on delete cascade,
    text_hash bytea not null,
    primary key (token_id, request_id, external_id)
);
create index message_external_of_request on message_external (request_id);
create index message_external_of_message on message_external (message_id);
create index message_external_of_account on message_external (account_id);
comment on column message_external.request_id is 'the one it was added to, which may since go on in another';
comment on column message_external.text_hash is 'SHA-256 of what was sent';
alter table message_external enable row level security;
create policy sight on message_external using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = message_external.account_id and g.identity_id = (select actor()))
);
