-- Contracts whose compensation wants to be worked out: written by whatever changes a measurement or ends a promised
-- time, in its own transaction, and for the moment at which something may become certain by itself.
create table assurance_due (
    id uuid primary key,
    contract_id uuid not null references contract on delete cascade,
    account_id uuid not null references account on delete cascade,
    at timestamptz not null,
    written_in text not null default pg_current_xact_id()::text,
    unique (contract_id, written_in, at)
);
create index assurance_due_by_time on assurance_due (at);
create index assurance_due_of_account on assurance_due (account_id);
comment on column assurance_due.written_in is 'one row for each transaction, which no other waits for';
alter table assurance_due enable row level security;
create policy sight on assurance_due using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = assurance_due.account_id and g.identity_id = (select actor()))
);
