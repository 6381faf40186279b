-- What something that is booked costs by the piece, such as a closed request: from a day on, until the next rate of it.
create table piece_rate (
    id uuid primary key,
    kind text not null check (kind in ('visit', 'request', 'credit', 'discount', 'rebate', 'gift', 'compensation')),
    piece text not null check (piece ~ '^[a-z_]{1,40}$'),
    amount numeric(18, 4) not null check (amount >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    from_day date not null,
    set_by uuid not null references identity,
    set_at timestamptz not null,
    withdrawn_by uuid references identity,
    withdrawn_at timestamptz,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index piece_rate_in_force on piece_rate (kind, piece, from_day) where withdrawn_at is null;
comment on table piece_rate is 'rls-exempt: rates for everybody, no data of anybody';
comment on column piece_rate.piece is 'as the module calls it that books it';

-- Requests have their key where they have their table.
alter table cost_entry add column request_id uuid;
comment on column cost_entry.request_id is 'the request it was spent on; whoever is kept from that does not see what it cost either';
