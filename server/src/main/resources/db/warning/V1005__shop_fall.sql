-- The whole shop orders less than its season and trend say, by the latest list; one row, or none while it does not.
create table shop_fall (
    one boolean primary key default true check (one),
    window_from date not null,
    window_to date not null check (window_to >= window_from),
    expected_low numeric not null,
    expected_mid numeric not null,
    expected_high numeric not null,
    actual int not null,
    chance double precision not null check (chance between 0 and 1),
    accounts int not null,
    fewer int not null check (fewer between 0 and accounts),
    revenue numeric not null,
    currency text not null
);
comment on column shop_fall.fewer is 'accounts that order less than a year ago';
comment on column shop_fall.revenue is 'net revenue missing in twelve months if it stays so';
alter table shop_fall enable row level security;
create policy whole_company on shop_fall using ((select may_see_totals()));
create policy figures on shop_fall as restrictive using ((select may('figures')));
