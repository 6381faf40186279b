-- To whom of theirs what is said about a request goes by mail, as chosen by somebody of ours; the last choice holds.
-- Without one, what came by mail is answered by mail to whoever wrote it.
create table request_by_mail (
    id uuid primary key,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    contact_id uuid references contact on delete set null,
    incoming_id uuid references incoming_mail on delete set null,
    chosen_by uuid not null references identity,
    chosen_at timestamptz not null,
    check (num_nonnulls(contact_id, incoming_id) <= 1)
);
create index request_by_mail_of_request on request_by_mail (request_id, chosen_at);
create index request_by_mail_of_account on request_by_mail (account_id);
create index request_by_mail_contact on request_by_mail (contact_id);
create index request_by_mail_incoming on request_by_mail (incoming_id);
comment on column request_by_mail.contact_id is 'null with no mail either for nobody: nothing goes by mail';
comment on column request_by_mail.incoming_id is 'whoever wrote that mail, who is nobody known by name';
alter table request_by_mail enable row level security;
create policy sight on request_by_mail using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = request_by_mail.account_id and g.identity_id = (select actor()))
);
