-- Accounts entered by hand: potential ones until a file brings their first order, private persons among them.
alter table account add column kind text not null default 'organisation' check (kind in ('organisation', 'person'));

create table potential_account (
    account_id uuid primary key references account on delete cascade,
    entered_at timestamptz not null,
    entered_by uuid not null references identity,
    bought_at timestamptz
);
comment on column potential_account.bought_at is 'when an order file first named it; it is an actual account since';

alter table potential_account enable row level security;
create policy sight on potential_account using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = potential_account.account_id and g.identity_id = (select actor()))
);
