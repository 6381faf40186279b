-- Who of theirs sits on our board or another account's, and who of ours on theirs, dated.
create table board_seat (
    id uuid primary key,
    account_id uuid references account on delete cascade,
    contact_id uuid references contact on delete cascade,
    identity_id uuid references identity,
    from_day date not null,
    to_day date not null default 'infinity',
    set_by uuid not null references identity,
    set_at timestamptz not null,
    check (from_day < to_day),
    check (num_nonnulls(contact_id, identity_id) = 1),
    check (account_id is not null or contact_id is not null)
);
comment on column board_seat.account_id is 'whose board it is; empty for our own';
create index board_seat_of_account on board_seat (account_id, to_day);
create index board_seat_of_contact on board_seat (contact_id, to_day);
alter table board_seat enable row level security;
create policy sight on board_seat using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = board_seat.account_id and g.identity_id = (select actor()))
    or (account_id is null and exists (select 1 from contact c where c.id = contact_id))
);
