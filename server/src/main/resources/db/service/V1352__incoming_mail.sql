-- Every mail that was read, once, and what became of it. One of no account waits for the desk.
create table incoming_mail (
    id uuid primary key,
    mailbox_id uuid not null,
    validity bigint not null,
    uid bigint not null,
    content_hash bytea not null,
    message_token bytea,
    sender bytea not null,
    sender_token bytea not null,
    domain text not null,
    subject text not null check (length(subject) <= 300),
    beginning text not null check (length(beginning) <= 500),
    came_at timestamptz not null,
    became text not null check (became in ('waiting', 'request', 'message', 'set_aside')),
    reason text not null,
    account_id uuid references account on delete cascade,
    request_id uuid references request on delete cascade,
    file_id uuid references stored_file on delete set null,
    handled_by uuid references identity,
    handled_at timestamptz,
    unique (mailbox_id, validity, uid),
    unique (mailbox_id, content_hash),
    check ((request_id is null) = (became in ('waiting', 'set_aside'))),
    check (request_id is null or account_id is not null),
    check ((handled_by is null) = (handled_at is null))
);
create index incoming_mail_waiting on incoming_mail (came_at) where became = 'waiting';
create index incoming_mail_by_time on incoming_mail (came_at desc);
create index incoming_mail_of_account on incoming_mail (account_id, came_at desc);
create index incoming_mail_of_request on incoming_mail (request_id);
create index incoming_mail_file on incoming_mail (file_id);
create index incoming_mail_message on incoming_mail (message_token);
create index incoming_mail_sender on incoming_mail (sender_token, came_at);
create index incoming_mail_domain on incoming_mail (domain) where account_id is not null;
comment on column incoming_mail.validity is 'of the numbers of the mailbox; with another one they begin anew';
comment on column incoming_mail.content_hash is 'SHA-256 of all of it, so that it is known again under another number';
comment on column incoming_mail.message_token is 'its Message-ID, hashed with a key of the data folder';
comment on column incoming_mail.sender is 'name and address; AES-256-GCM under a key outside the database';
comment on column incoming_mail.sender_token is 'the address, hashed with a key of the data folder';
comment on column incoming_mail.reason is 'message key of why it was taken so';
comment on column incoming_mail.file_id is 'the mail as it came, while nobody knows whose it is';
comment on column incoming_mail.handled_by is 'who gave it to an account or set it aside; null where a rule did';
alter table incoming_mail enable row level security;
create policy sight on incoming_mail using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = incoming_mail.account_id and g.identity_id = (select actor()))
);
create policy of_no_account on incoming_mail using (
    account_id is null and (select may('all-accounts')) and (select may('personal-data')));
