-- A mail that speaks of a request without being part of it, since nobody knows who wrote it or since that is closed, is
-- kept from whom the request is kept from.
alter table incoming_mail add names_request_id uuid references request on delete set null;
create index incoming_mail_names on incoming_mail (names_request_id);
comment on column incoming_mail.names_request_id is
    'the request it names, or answers a mail of; the first that is kept from somebody where there are several';
update incoming_mail m set names_request_id = r.id from request r
    where m.request_id is null and r.serial = (regexp_match(m.subject, 'GC-\d{4}-0*(\d{1,15})', 'i'))[1]::bigint;
-- keep_beside() makes it anew, with this column.
drop policy if exists beside on incoming_mail;
