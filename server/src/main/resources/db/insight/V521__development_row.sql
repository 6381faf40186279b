-- Why an account brought more or less than the year before, in parts that add up to the change.
create table development_row (
    analysis_id uuid not null references standing_analysis on delete cascade,
    account_id uuid not null,
    state text not null check (state in ('new', 'kept', 'gone')),
    revenue numeric(24, 4) not null,
    before_revenue numeric(24, 4) not null,
    change numeric(24, 4) not null,
    volume numeric(24, 4) not null,
    price numeric(24, 4) not null,
    mix numeric(24, 4) not null,
    gained numeric(24, 4) not null,
    lost numeric(24, 4) not null,
    unsplit numeric(24, 4) not null,
    families json not null,
    primary key (analysis_id, account_id),
    check (change = revenue - before_revenue),
    check (change = volume + price + mix + gained + lost + unsplit)
);
create index development_row_by_change on development_row (analysis_id, change, account_id);
comment on column development_row.state is 'new: bought nothing the year before; gone: bought nothing in the window';
comment on column development_row.families is 'its families with the largest changes, and the rest together; no jsonb, which refuses names with a zero character';
alter table development_row enable row level security;
create policy sight on development_row using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = development_row.account_id and g.identity_id = (select actor()))
);
create policy figures on development_row as restrictive using ((select may('figures')));
