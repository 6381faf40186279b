create table related_party (
    account_id uuid primary key references account on delete cascade,
    reason text not null,
    since timestamptz not null,
    named_by uuid
);
comment on table related_party is 'companies of our own group or owners: left out of the portfolio';

alter table related_party enable row level security;
create policy sight on related_party using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = related_party.account_id and g.identity_id = (select actor()))
);
