-- That a department was late with a task, or used up time of a broken promise, is not right: who says so, why, and what
-- somebody else decided.
create table assessment_dispute (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    request_id uuid not null references request on delete cascade,
    task_id uuid references task on delete cascade,
    stopwatch_id uuid references stopwatch on delete cascade,
    department_id uuid not null references department,
    month date not null check (extract(day from month) = 1),
    reason text not null check (length(reason) between 1 and 500),
    raised_by uuid not null references identity,
    raised_at timestamptz not null,
    upheld boolean,
    said text check (length(said) between 1 and 500),
    decided_by uuid references identity,
    decided_at timestamptz,
    check ((task_id is null) <> (stopwatch_id is null)),
    check ((upheld is null) = (decided_by is null) and (upheld is null) = (said is null)
        and (upheld is null) = (decided_at is null)),
    check (decided_by <> raised_by)
);
create unique index assessment_dispute_of_task on assessment_dispute (task_id) where task_id is not null;
create unique index assessment_dispute_of_share on assessment_dispute (stopwatch_id, department_id)
    where stopwatch_id is not null;
create index assessment_dispute_of_account on assessment_dispute (account_id);
create index assessment_dispute_of_request on assessment_dispute (request_id);
create index assessment_dispute_of_month on assessment_dispute (month, raised_at);
comment on column assessment_dispute.stopwatch_id is 'the promise whose time the department used up';
comment on column assessment_dispute.month is 'first day of the month whose figures it is about';
comment on column assessment_dispute.upheld is 'null until it is decided; what is upheld is left out of figures';
alter table assessment_dispute enable row level security;
create policy sight on assessment_dispute using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = assessment_dispute.account_id and g.identity_id = (select actor()))
);
create policy inside on assessment_dispute as restrictive using ((select actor_role()) is not null);
