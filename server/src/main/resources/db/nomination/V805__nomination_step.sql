-- What has become of a nomination, step by step.
create table nomination_step (
    id uuid primary key,
    nomination_id uuid not null references nomination on delete cascade,
    account_id uuid not null references account on delete cascade,
    step text not null check (step in ('submitted', 'sent_back', 'approved', 'refused')),
    reason text not null,
    score numeric(5, 4) not null,
    taken_by uuid not null references identity,
    taken_at timestamptz not null,
    taken_on date not null
);
create index nomination_step_latest on nomination_step (nomination_id, taken_at desc);
create index nomination_step_of_account on nomination_step (account_id, step, taken_at desc);
comment on table nomination_step is 'one without a step is still being written';
alter table nomination_step enable row level security;
create policy sight on nomination_step using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = nomination_step.account_id and g.identity_id = (select actor()))
);
