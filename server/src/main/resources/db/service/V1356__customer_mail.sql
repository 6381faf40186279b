-- What goes to a customer by mail: a message of ours, or that theirs has come in. Written with the message, sent
-- afterwards; its text is made when it is sent and kept nowhere else.
create table customer_mail (
    id uuid primary key,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    message_id uuid not null references request_message on delete cascade,
    receipt boolean not null,
    contact_id uuid references contact on delete set null,
    incoming_id uuid references incoming_mail on delete set null,
    asked_at timestamptz not null,
    state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'bounced')),
    attempts int not null default 0,
    tried_at timestamptz,
    next_at timestamptz,
    failure_key text,
    failure_detail text,
    unique (message_id, receipt),
    check (state not in ('refused', 'bounced') or failure_key is not null),
    check (num_nonnulls(contact_id, incoming_id) <= 1)
);
create index customer_mail_of_request on customer_mail (request_id, asked_at);
create index customer_mail_of_account on customer_mail (account_id);
create index customer_mail_contact on customer_mail (contact_id);
create index customer_mail_incoming on customer_mail (incoming_id);
comment on column customer_mail.receipt is 'whether it says that the message has come in; else it says what the message says';
comment on column customer_mail.contact_id is 'to whom';
comment on column customer_mail.incoming_id is 'to whoever wrote that mail, where they are nobody known by name';
comment on column customer_mail.tried_at is 'when it was handed to the mail server last, or came back';
alter table customer_mail enable row level security;
create policy sight on customer_mail using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = customer_mail.account_id and g.identity_id = (select actor()))
);

-- What is inside stays inside, and what they said is not sent back to them.
create function goes_outside() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        if not exists (select 1 from request_message m where m.id = new.message_id
            and m.request_id = new.request_id and not m.inside and m.by_them = new.receipt) then
            raise exception 'This message does not go outside.' using errcode = 'check_violation';
        end if;
        return new;
    end $$;
revoke execute on function goes_outside() from public;
create trigger goes_outside before insert on customer_mail for each row execute function goes_outside();
