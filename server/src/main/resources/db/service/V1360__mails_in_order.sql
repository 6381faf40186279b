-- Mails about one request to the same person go out in the order in which they were saved.
alter table customer_mail add held boolean not null default false;
comment on column customer_mail.held is 'it waits for an earlier one about the request to the same person, which is still to be sent';
