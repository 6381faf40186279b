-- A month of the assessment that is closed, written once and kept as it was.
create table kept_month (
    month date primary key check (extract(day from month) = 1),
    weights integer not null references league_weight_version,
    closed_by uuid not null references identity,
    closed_at timestamptz not null
);
comment on table kept_month is 'rls-exempt: says that a month is closed, no data of anybody';

-- Figures of all requests together, of each department, city and person.
create table kept_line (
    month date not null references kept_month,
    about text not null check (about in ('department', 'city', 'person')),
    subject text not null,
    name text not null,
    done integer not null check (done >= 0),
    judged integer not null check (judged >= 0),
    on_time integer not null check (on_time between 0 and judged),
    right_first integer not null check (right_first between 0 and done),
    reopened integer not null check (reopened between 0 and done),
    open integer not null check (open >= 0),
    open_late integer not null check (open_late between 0 and open),
    age bigint not null check (age >= 0),
    oldest bigint not null check (oldest >= 0),
    marks integer not null check (marks >= 0),
    mark_sum integer not null check (mark_sum >= 0),
    breach bigint not null check (breach >= 0),
    breach_all bigint not null check (breach_all >= breach),
    primary key (month, about, subject)
);
comment on column kept_line.subject is 'id of the department or person, or the city; empty where there is none';
comment on column kept_line.judged is 'tasks done whose time was not disputed with success';
comment on column kept_line.age is 'seconds since the open tasks could begin, added up';
comment on column kept_line.breach is 'seconds of broken promises that were used up there, of breach_all in the month';
alter table kept_line enable row level security;
create policy whole_company on kept_line using ((select may_see_totals()));
revoke update, delete, truncate on kept_month, kept_line from ${app};

-- The tasks behind them, as they were judged.
create table kept_task (
    month date not null references kept_month,
    task_id uuid not null references task on delete cascade,
    account_id uuid not null references account on delete cascade,
    department_id uuid not null references department,
    city text not null,
    person_id uuid not null references identity,
    done boolean not null,
    began_at timestamptz not null,
    over_at timestamptz,
    late boolean not null,
    left_out boolean not null,
    reopened boolean not null,
    asked boolean not null,
    primary key (month, task_id),
    check (not done or over_at is not null)
);
create index kept_task_task on kept_task (task_id);
create index kept_task_of_account on kept_task (account_id);
comment on column kept_task.done is 'within the month; else it was open at its end';
comment on column kept_task.asked is 'whether the customer asked again after it was done and got no answer';
alter table kept_task enable row level security;
create policy sight on kept_task using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = kept_task.account_id and g.identity_id = (select actor()))
);
create policy inside on kept_task as restrictive using ((select actor_role()) is not null);

-- The time of broken promises behind them, by whoever used it up.
create table kept_breach (
    month date not null references kept_month,
    stopwatch_id uuid not null references stopwatch on delete cascade,
    place integer not null check (place >= 0),
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    task_id uuid references task on delete set null,
    department_id uuid references department,
    city text not null,
    person_id uuid not null references identity,
    seconds bigint not null check (seconds > 0),
    left_out boolean not null,
    primary key (month, stopwatch_id, place)
);
create index kept_breach_stopwatch on kept_breach (stopwatch_id);
create index kept_breach_request on kept_breach (request_id);
create index kept_breach_task on kept_breach (task_id);
create index kept_breach_of_account on kept_breach (account_id);
alter table kept_breach enable row level security;
create policy sight on kept_breach using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = kept_breach.account_id and g.identity_id = (select actor()))
);
create policy inside on kept_breach as restrictive using ((select actor_role()) is not null);
