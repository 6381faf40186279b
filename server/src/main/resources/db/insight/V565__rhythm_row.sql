-- What accounts are expected to do in the window that has just ended, or in the season nearest, and what came.
create table rhythm_row (
    account_id uuid not null,
    as_of date not null,
    part text not null check (part in ('ACCOUNT', 'GROUP', 'FAMILY')),
    family text not null default '',
    window_from date not null,
    window_to date not null,
    season boolean not null,
    low double precision not null,
    mid double precision not null,
    high double precision not null,
    came int not null,
    chance double precision,
    revenue_low double precision not null,
    revenue_mid double precision not null,
    revenue_high double precision not null,
    brought double precision not null,
    currency text not null,
    members uuid[],
    primary key (account_id, part, family, window_from),
    check ((part = 'FAMILY') = (family <> '')),
    check ((part = 'GROUP') = (members is not null))
);
comment on column rhythm_row.part is 'the account itself, all units of the group it stands above, or one family it buys';
comment on column rhythm_row.low is 'order days: eight of ten windows bring from this many to `high`; came: those that came so far';
comment on column rhythm_row.chance is 'of so few or fewer; null while the window is open';
comment on column rhythm_row.members is 'accounts whose orders are in it: whoever may not see all of them sees none of it';
create index rhythm_row_of_accounts on rhythm_row (account_id, window_to) where part = 'ACCOUNT' and chance is not null;
alter table rhythm_row enable row level security;
create policy sight on rhythm_row using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = rhythm_row.account_id and g.identity_id = (select actor()))
);
create policy figures on rhythm_row as restrictive using ((select may('figures')));
create policy whole on rhythm_row as restrictive for select using (
    members is null
    -- whoever sees every account there is; rows of accounts that were merged since can be put in the place of others
    or (select wide_sight()) and (select may('confidential'))
    or not exists (select 1 from unnest(members) member where not exists (select 1 from account a where a.id = member))
);
