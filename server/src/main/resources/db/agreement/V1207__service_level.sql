-- What accounts of a tier are usually promised 服务等级: a whole list each time, so that it can be read what held when.
create table service_level (
    id uuid primary key,
    tier text not null check (tier in ('platinum', 'core', 'priority', 'general')),
    number integer not null check (number > 0),
    terms jsonb not null,
    made_by uuid not null references identity,
    made_at timestamptz not null,
    unique (tier, number)
);
comment on table service_level is 'rls-exempt: templates for every account, no data of any';
comment on column service_level.terms is 'each promise as the fields of its form; amounts are in the currency of the contract it is copied into';

-- Services to choose from, basic and value-added 增值.
create table service_offer (
    id uuid primary key,
    name text not null check (length(name) between 1 and 120),
    kind text not null check (kind in ('basic', 'value_added')),
    monthly numeric(19, 4) check (monthly >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    offered_by uuid not null references identity,
    offered_at timestamptz not null,
    until_by uuid references identity,
    until_at timestamptz,
    check ((until_at is null) = (until_by is null))
);
comment on table service_offer is 'rls-exempt: a list of services and prices for every account, no data of any';
comment on column service_offer.monthly is 'null where it costs nothing of its own';
