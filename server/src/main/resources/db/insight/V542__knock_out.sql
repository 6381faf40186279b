-- What the ranking of accounts is together, so that it can be said what it would be without some of them, exactly and
-- without reading it all.
create table ranking_sum (
    analysis_id uuid primary key references standing_analysis on delete cascade,
    net numeric(38, 4) not null,
    accounts bigint not null,
    total numeric(38, 4) not null,
    squares numeric not null,
    cumulatives numeric not null,
    margin numeric(38, 4)
);
comment on column ranking_sum.net is 'revenue of all accounts; margin likewise, of the lines whose cost is known';
comment on column ranking_sum.accounts is 'those with positive revenue, and `total` what they bring';
comment on column ranking_sum.squares is 'sum of the squares of their revenue; cumulatives: of what accounts down to each rank bring together';
alter table ranking_sum enable row level security;
create policy whole_company on ranking_sum using ((select may_see_totals()));

-- What an agent brought of an account in the window; of its name, the first 300 characters.
create table agent_row (
    analysis_id uuid not null references standing_analysis on delete cascade,
    account_id uuid not null,
    agent text not null,
    revenue numeric(24, 4) not null,
    margin numeric(24, 4),
    left_rank bigint,
    left_cumulative numeric(30, 4),
    primary key (analysis_id, account_id, agent)
);
create index agent_row_of_agent on agent_row (analysis_id, agent);
comment on column agent_row.left_rank is 'how many accounts bring as much or more than this one would without the agent, and `left_cumulative` what these bring; empty where nothing positive is left';
alter table agent_row enable row level security;
create policy sight on agent_row using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = agent_row.account_id and g.identity_id = (select actor()))
);
create policy figures on agent_row as restrictive using ((select may('figures')));

-- What the accounts down to a rank bring together: of the whole company, whoever stands there. Security definer, since
-- the account at that rank may be one the reader may not see.
create function ranked_down_to(analysis uuid, place bigint) returns numeric
    language sql stable security definer set search_path = pareto, pg_temp
    as $$ select r.cumulative from ranking_row r
          where r.analysis_id = $1 and r.rank = $2 and may_see_totals() $$;
