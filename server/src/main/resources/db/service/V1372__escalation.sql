-- That a share of the time of a stopwatch was used up, and who was told: once, since the moment at which it was follows
-- from the record.
create table escalation (
    id uuid primary key,
    stopwatch_id uuid not null references stopwatch on delete cascade,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    percent integer not null check (percent between 1 and 100),
    reached_at timestamptz not null,
    due_at timestamptz,
    number integer not null references escalation_version,
    told_at timestamptz not null,
    unique (stopwatch_id, percent, reached_at)
);
create index escalation_of_request on escalation (request_id);
create index escalation_of_account on escalation (account_id);
comment on column escalation.due_at is 'as it was then; null while it paused';
comment on column escalation.number is 'the table of levels that held';
alter table escalation enable row level security;
create policy sight on escalation using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = escalation.account_id and g.identity_id = (select actor()))
);
create policy inside on escalation as restrictive using ((select actor_role()) is not null);

create table escalation_told (
    escalation_id uuid not null references escalation on delete cascade,
    identity_id uuid not null references identity,
    account_id uuid not null references account on delete cascade,
    why text not null check (why in ('holder', 'superior', 'director')),
    for_id uuid references identity,
    seen_at timestamptz,
    primary key (escalation_id, identity_id)
);
create index escalation_told_of_person on escalation_told (identity_id, escalation_id);
create index escalation_told_of_account on escalation_told (account_id);
comment on column escalation_told.for_id is 'whom they stand in for; null for nobody';
alter table escalation_told enable row level security;
create policy sight on escalation_told using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = escalation_told.account_id and g.identity_id = (select actor()))
);
create policy inside on escalation_told as restrictive using ((select actor_role()) is not null);
