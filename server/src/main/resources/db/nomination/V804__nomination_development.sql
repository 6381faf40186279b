-- What developing the account costs and what it is to bring; the latest counts.
create table nomination_development (
    id uuid primary key,
    nomination_id uuid not null references nomination on delete cascade,
    account_id uuid not null references account on delete cascade,
    revenue numeric(24, 4) not null check (revenue >= 0),
    years int not null check (years between 1 and 30),
    first_cost numeric(24, 4) not null check (first_cost >= 0),
    later_cost numeric(24, 4) not null check (later_cost >= 0),
    margin numeric(7, 6) not null check (margin between 0 and 1),
    rate numeric(7, 6) not null check (rate between 0 and 1),
    entered_by uuid not null references identity,
    entered_at timestamptz not null
);
create index nomination_development_latest on nomination_development (nomination_id, entered_at desc);
alter table nomination_development enable row level security;
create policy sight on nomination_development using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = nomination_development.account_id and g.identity_id = (select actor()))
);
