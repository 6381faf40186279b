-- Everyone of ours with a standing role at an account, dated. Two managers at once cannot be.
create table team_member (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    identity_id uuid not null references identity,
    role text not null check (role in
        ('manager', 'deputy', 'solution', 'service', 'commercial', 'sponsor', 'resident')),
    from_day date not null,
    to_day date not null default 'infinity',
    set_by uuid not null references identity,
    set_at timestamptz not null,
    check (from_day < to_day),
    exclude using gist (account_id with =, daterange(from_day, to_day) with &&) where (role = 'manager'),
    exclude using gist (account_id with =, identity_id with =, role with =, daterange(from_day, to_day) with &&)
);
create index team_member_of_account on team_member (account_id, to_day);
create index team_member_of_person on team_member (identity_id, to_day, account_id);
alter table team_member enable row level security;
create policy sight on team_member using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = team_member.account_id and g.identity_id = (select actor()))
);

create view fact_account_manager with (security_invoker = true) as
    select account_id, identity_id, from_day, to_day from team_member where role = 'manager';
comment on view fact_account_manager is 'who is responsible for an account, dated';
