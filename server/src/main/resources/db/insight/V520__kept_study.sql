-- Which studies a standing analysis has: one question each, worked out after its ranking.
create table kept_study (
    analysis_id uuid not null references standing_analysis on delete cascade,
    study text not null,
    history_from date not null,
    primary key (analysis_id, study)
);
comment on table kept_study is 'rls-exempt: says which answers exist, no figures';
comment on column kept_study.history_from is 'first day the ledger knew';
