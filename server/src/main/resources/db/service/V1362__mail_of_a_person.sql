-- Whose mail it is, so that it can be forgotten with them whatever became of their address.
alter table incoming_mail add contact_id uuid references contact on delete set null;
create index incoming_mail_contact on incoming_mail (contact_id);
comment on column incoming_mail.contact_id is
    'who wrote it, where it came from the address of one person alone; null for anybody else';
update incoming_mail m set contact_id = r.contact_id from request r where m.request_id = r.id and m.became = 'request';
