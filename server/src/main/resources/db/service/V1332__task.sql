-- The part of a request that one department does 任务. Unique by request, step and site, so that sending out again adds
-- only what is missing.
create table task (
    id uuid primary key,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    site_id uuid references request_site on delete cascade,
    step text not null,
    place integer not null,
    title text not null,
    department_id uuid not null references department,
    assignee_id uuid not null references identity,
    found text not null check (found in ('local', 'stand_in', 'department', 'head', 'owner', 'handed_over')),
    state text not null check (state in ('waiting', 'ready', 'running', 'blocked', 'done', 'dropped')),
    stopwatch_id uuid unique references stopwatch,
    result text not null default '' check (length(result) <= 2000),
    created_at timestamptz not null,
    over_at timestamptz,
    unique nulls not distinct (request_id, step, site_id),
    check ((over_at is not null) = (state in ('done', 'dropped'))),
    check (stopwatch_id is not null or state in ('waiting', 'dropped'))
);
create index task_of_account on task (account_id);
create index task_of_site on task (site_id);
create index task_of_person on task (assignee_id) where state not in ('done', 'dropped');
create index task_of_department on task (department_id, step, over_at);
comment on column task.place is 'where its step stands in the playbook';
comment on column task.found is 'why this person: works there, stands in, leads the department and it does not matter where, leads it and nobody works there, answers for the request and the department has nobody, has taken it over';
comment on column task.state is 'of its last record';
alter table task enable row level security;
create policy sight on task using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = task.account_id and g.identity_id = (select actor()))
);
create policy inside on task as restrictive using ((select actor_role()) is not null);

-- What became of it, and what was said about it inside, line by line.
create table task_record (
    id uuid primary key,
    task_id uuid not null references task on delete cascade,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    kind text not null check (kind in ('sent', 'ready', 'started', 'paused', 'blocked', 'resumed', 'offered', 'withdrawn',
        'declined', 'handed_over', 'said', 'done', 'dropped')),
    said text not null check (length(said) <= 2000),
    to_id uuid references identity,
    recorded_by uuid not null references identity,
    recorded_at timestamptz not null
);
create index task_record_of_task on task_record (task_id, recorded_at);
create index task_record_of_request on task_record (request_id);
create index task_record_of_account on task_record (account_id);
alter table task_record enable row level security;
create policy sight on task_record using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = task_record.account_id and g.identity_id = (select actor()))
);
create policy inside on task_record as restrictive using ((select actor_role()) is not null);
create trigger added_to_only before update or delete on task_record for each row execute function added_to_only();

-- An offer to do it; whoever made it has it until the other takes it.
create table task_offer (
    task_id uuid primary key references task on delete cascade,
    account_id uuid not null references account on delete cascade,
    to_id uuid not null references identity,
    offered_by uuid not null references identity,
    offered_at timestamptz not null
);
create index task_offer_of_account on task_offer (account_id);
create index task_offer_to on task_offer (to_id);
alter table task_offer enable row level security;
create policy sight on task_offer using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = task_offer.account_id and g.identity_id = (select actor()))
);
create policy inside on task_offer as restrictive using ((select actor_role()) is not null);

-- Lines of its checklist that are done, and what it asks for, by their place in the step.
create table task_tick (
    task_id uuid not null references task on delete cascade,
    place integer not null check (place >= 0),
    account_id uuid not null references account on delete cascade,
    ticked_by uuid not null references identity,
    ticked_at timestamptz not null,
    primary key (task_id, place)
);
create index task_tick_of_account on task_tick (account_id);
alter table task_tick enable row level security;
create policy sight on task_tick using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = task_tick.account_id and g.identity_id = (select actor()))
);
create policy inside on task_tick as restrictive using ((select actor_role()) is not null);

create table task_answer (
    task_id uuid not null references task on delete cascade,
    place integer not null check (place >= 0),
    account_id uuid not null references account on delete cascade,
    value text not null check (length(value) between 1 and 1000),
    primary key (task_id, place)
);
create index task_answer_of_account on task_answer (account_id);
alter table task_answer enable row level security;
create policy sight on task_answer using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = task_answer.account_id and g.identity_id = (select actor()))
);
create policy inside on task_answer as restrictive using ((select actor_role()) is not null);

create table task_file (
    file_id uuid primary key references stored_file on delete cascade,
    task_id uuid not null references task on delete cascade,
    account_id uuid not null references account on delete cascade,
    what text not null check (length(what) <= 200),
    added_by uuid not null references identity,
    added_at timestamptz not null
);
create index task_file_of_task on task_file (task_id);
create index task_file_of_account on task_file (account_id);
alter table task_file enable row level security;
create policy sight on task_file using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = task_file.account_id and g.identity_id = (select actor()))
);
create policy inside on task_file as restrictive using ((select actor_role()) is not null);
create policy seen_with_task on stored_file using (exists (select 1 from task_file f where f.file_id = stored_file.id));
