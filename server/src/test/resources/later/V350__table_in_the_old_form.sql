create table made_later (
    account_id uuid primary key references account on delete cascade
);
alter table made_later enable row level security;
create policy sight on made_later using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = made_later.account_id and g.identity_id = (select actor()))
);
