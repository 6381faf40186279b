-- How an account reacts to prices, family by family, where its own price changes can tell.
create table price_row (
    analysis_id uuid not null references standing_analysis on delete cascade,
    account_id uuid not null,
    judged int not null,
    told int not null,
    families json not null,
    primary key (analysis_id, account_id)
);
create index price_row_told on price_row (analysis_id, told, account_id);
comment on table price_row is 'never of a private person';
comment on column price_row.judged is 'families it bought in enough months; told: those of which an elasticity can be told';
comment on column price_row.families is 'each with its elasticity, interval and price changes, or with the reason why nothing can be told';
alter table price_row enable row level security;
create policy sight on price_row using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = price_row.account_id and g.identity_id = (select actor()))
);
create policy figures on price_row as restrictive using ((select may('figures')));
