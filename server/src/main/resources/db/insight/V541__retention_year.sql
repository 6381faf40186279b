-- Who bought in twelve months and did so in the next twelve too: of the whole company, which is a right of its own.
create table retention_year (
    analysis_id uuid not null references standing_analysis on delete cascade,
    from_day date not null,
    to_day date not null,
    accounts bigint not null,
    kept bigint not null,
    revenue numeric(38, 4) not null,
    revenue_of_kept numeric(38, 4) not null,
    revenue_afterwards numeric(38, 4) not null,
    primary key (analysis_id, from_day)
);
alter table retention_year enable row level security;
create policy whole_company on retention_year using ((select may_see_totals()));
