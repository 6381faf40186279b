-- What an agent takes away is told from its own rows alone: beside what it brought stands the place of the account,
-- which was looked up in the ranking account by account.
alter table agent_row
    add account_rank bigint,
    add account_revenue numeric(24, 4),
    add account_cumulative numeric(30, 4);
update agent_row a set account_rank = r.rank, account_revenue = r.revenue, account_cumulative = r.cumulative
    from ranking_row r where r.analysis_id = a.analysis_id and r.account_id = a.account_id;
delete from agent_row where account_rank is null;
alter table agent_row
    alter account_rank set not null,
    alter account_revenue set not null,
    alter account_cumulative set not null;
comment on column agent_row.account_rank is 'of the account in the ranking, with what it brings in all and what the accounts down to it bring together';
