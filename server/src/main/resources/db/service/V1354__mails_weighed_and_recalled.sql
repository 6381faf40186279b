-- How much comes from one address in an hour is bounded, and the desk can take back whose an address is.
alter table incoming_mail add size bigint not null default 0 check (size >= 0),
    add recalled_at timestamptz,
    add recalled_by uuid references identity,
    add check ((recalled_by is null) = (recalled_at is null)),
    add check (recalled_at is null or handled_at is not null);
comment on column incoming_mail.size is 'bytes that were fetched';
comment on column incoming_mail.recalled_at is
    'since when the decision says nothing about later mails from the address; null while it does';
-- Programs ask what has changed since they asked last.
create index request_owner_by_time on request_owner (since);
