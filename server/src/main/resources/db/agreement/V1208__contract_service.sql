-- Services a version contains, as they were offered when they were copied. What they cost is a figure.
create table contract_service (
    id uuid primary key,
    version_id uuid not null references contract_version on delete cascade,
    account_id uuid not null references account on delete cascade,
    name text not null check (length(name) between 1 and 120),
    kind text not null check (kind in ('basic', 'value_added')),
    unique (version_id, name)
);
create index contract_service_of_account on contract_service (account_id);
alter table contract_service enable row level security;
create policy sight on contract_service using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = contract_service.account_id and g.identity_id = (select actor()))
);

create table contract_service_price (
    service_id uuid primary key references contract_service on delete cascade,
    version_id uuid not null references contract_version on delete cascade,
    account_id uuid not null references account on delete cascade,
    monthly numeric(19, 4) not null check (monthly >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$')
);
create index contract_service_price_of_account on contract_service_price (account_id);
create index contract_service_price_of_version on contract_service_price (version_id);
alter table contract_service_price enable row level security;
create policy sight on contract_service_price using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = contract_service_price.account_id and g.identity_id = (select actor()))
);
create policy figures on contract_service_price as restrictive using ((select may('figures')));

create trigger signed_stays before insert or update or delete on contract_service for each row execute function signed_stays();
create trigger signed_stays before insert or update or delete on contract_service_price for each row execute function signed_stays();
