-- People called together for one purpose, for a time. Whoever sees one of its accounts sees the team.
create table virtual_team (
    id uuid primary key,
    purpose text not null,
    from_day date not null,
    to_day date not null,
    called_by uuid not null references identity,
    called_at timestamptz not null,
    outcome text,
    dissolved_by uuid references identity,
    dissolved_at timestamptz,
    check (from_day <= to_day),
    check (num_nonnulls(outcome, dissolved_by, dissolved_at) in (0, 3))
);
comment on column virtual_team.to_day is 'first day on which it is no more, by its limit or because it was dissolved';
comment on column virtual_team.outcome is 'why it was dissolved before its limit';

create table virtual_team_account (
    virtual_team_id uuid not null references virtual_team on delete cascade,
    account_id uuid not null references account on delete cascade,
    primary key (virtual_team_id, account_id)
);
create index virtual_team_account_of_account on virtual_team_account (account_id);
alter table virtual_team_account enable row level security;
create policy sight on virtual_team_account using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = virtual_team_account.account_id and g.identity_id = (select actor()))
);

alter table virtual_team enable row level security;
create policy seen_with_an_account on virtual_team for select using (
    (select wide_sight()) or exists (select 1 from virtual_team_account a where a.virtual_team_id = virtual_team.id));
create policy changed_where_seen on virtual_team for update using (
    (select wide_sight()) or exists (select 1 from virtual_team_account a where a.virtual_team_id = virtual_team.id));
create policy called_by_actor on virtual_team for insert with check (called_by = (select actor()));
create policy forgotten_by_wide on virtual_team for delete using ((select wide_sight()));

-- Exactly one leads on any day. A part lasts as long as the team unless it ends before.
create table virtual_team_member (
    id uuid primary key,
    virtual_team_id uuid not null references virtual_team on delete cascade,
    identity_id uuid not null references identity,
    leads boolean not null,
    task text not null,
    from_day date not null,
    to_day date not null default 'infinity',
    set_by uuid not null references identity,
    set_at timestamptz not null,
    check (from_day < to_day),
    exclude using gist (virtual_team_id with =, daterange(from_day, to_day) with &&) where (leads),
    exclude using gist (virtual_team_id with =, identity_id with =, daterange(from_day, to_day) with &&)
);
create index virtual_team_member_of_person on virtual_team_member (identity_id, to_day, virtual_team_id);
alter table virtual_team_member enable row level security;
create policy seen_with_team on virtual_team_member using (
    exists (select 1 from virtual_team v where v.id = virtual_team_id));

-- A part in such a team opens its accounts, to nobody but those who have it.
alter table sight_grant drop constraint sight_grant_source_check;
alter table sight_grant add constraint sight_grant_source_check
    check (source in ('person', 'team', 'superior', 'stand-in', 'virtual-team'));
