-- One answer about the whole portfolio: per account or per group, as of a day, for a window [from_day, to_day).
create table standing_analysis (
    id uuid primary key,
    basis text not null,
    ledger text not null,
    per text not null check (per in ('account', 'group')),
    asked boolean not null,
    as_of date not null,
    from_day date not null,
    to_day date not null,
    currency text not null,
    tier_rules uuid,
    computed_at timestamptz not null,
    check (from_day < to_day),
    unique (basis, per, as_of, from_day, to_day)
);
create index standing_analysis_latest on standing_analysis (per, asked, computed_at desc);
comment on table standing_analysis is 'rls-exempt: says which answers exist, no figures';
comment on column standing_analysis.basis is 'everything the figures rest on: lines, rates, groups, related companies, tier rules';
comment on column standing_analysis.ledger is 'the part of the basis that imports change';

-- What all accounts are together: a right of its own.
create table analysis_whole (
    analysis_id uuid primary key references standing_analysis on delete cascade,
    figures jsonb not null
);
alter table analysis_whole enable row level security;
create policy whole_company on analysis_whole using ((select may_see_totals()));
