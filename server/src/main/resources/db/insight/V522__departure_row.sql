-- Accounts that left: each time one fell silent for longer than it ever does, what it had brought, whether it came back.
create table departure_row (
    analysis_id uuid not null references standing_analysis on delete cascade,
    account_id uuid not null,
    since date not null,
    silence_limit int not null,
    revenue numeric(24, 4) not null,
    margin numeric(24, 4),
    returned date check (returned > since),
    revenue_since numeric(24, 4) not null,
    primary key (analysis_id, account_id, since)
);
create index departure_row_away on departure_row (analysis_id, revenue desc) where returned is null;
comment on column departure_row.since is 'its last order day';
comment on column departure_row.silence_limit is 'days of silence it went beyond; 0 where a person said so before';
comment on column departure_row.revenue is 'net revenue of the twelve months that end with its last order day; margin likewise';
alter table departure_row enable row level security;
create policy sight on departure_row using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = departure_row.account_id and g.identity_id = (select actor()))
);
create policy figures on departure_row as restrictive using ((select may('figures')));

-- A person has said that an account has left before its silence was long enough to tell.
create table departure_confirmation (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    on_day date not null,
    said_by uuid not null references identity,
    said_at timestamptz not null
);
create index departure_confirmation_of_account on departure_confirmation (account_id, on_day);
alter table departure_confirmation enable row level security;
create policy sight on departure_confirmation using (
    (select wide_sight())
    or exists (select 1 from sight_grant g
        where g.account_id = departure_confirmation.account_id and g.identity_id = (select actor()))
);
create policy figures on departure_confirmation as restrictive using ((select may('figures')));
