-- Product families an account does not buy and those like it do.
create table white_space_row (
    analysis_id uuid not null references standing_analysis on delete cascade,
    account_id uuid not null,
    families int not null,
    year numeric(24, 4) not null,
    families_alike int not null,
    year_alike numeric(24, 4) not null,
    opportunities json not null,
    primary key (analysis_id, account_id)
);
create index white_space_row_by_year on white_space_row (analysis_id, year, account_id);
create index white_space_row_by_year_alike on white_space_row (analysis_id, year_alike, account_id);
comment on column white_space_row.year is 'what twelve months of all of them are expected to bring';
comment on column white_space_row.families_alike is 'those of them that rest on comparable accounts, and `year_alike` what they bring: all that is told to whoever may not know what other units of the group do';
comment on column white_space_row.opportunities is 'each with its interval and its evidence, the largest first: all, and those that rest on comparable accounts';
alter table white_space_row enable row level security;
create policy sight on white_space_row using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = white_space_row.account_id and g.identity_id = (select actor()))
);
create policy figures on white_space_row as restrictive using ((select may('figures')));
