-- Whether what is said to customers goes out from the mailbox too, and whether each request by mail is confirmed. Nobody
-- chose it for mailboxes there are.
alter table mailbox
    add answers boolean not null default false,
    add receipts boolean not null default false,
    add sender_name text not null default '' check (length(sender_name) <= 60);
comment on column mailbox.sender_name is 'what customers see before its address';

-- What an answer to a mail names so that both stand together in the program of whoever wrote it.
alter table incoming_mail add thread bytea,
    drop constraint incoming_mail_became_check,
    add constraint incoming_mail_became_check check (became in ('waiting', 'request', 'message', 'bounce', 'set_aside'));
comment on column incoming_mail.thread is
    'ids of the mails it follows and its own; AES-256-GCM under a key outside the database, gone with the sender';
