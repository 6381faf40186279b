-- Running time against a promise 计时. What it shows is worked out from its record; nothing here holds an elapsed time.
create table stopwatch (
    id uuid primary key,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    purpose text not null check (purpose in ('sla', 'ola')),
    what text not null check (length(what) between 1 and 120),
    term_id uuid references sla_term on delete set null,
    lines integer not null check (lines >= 1),
    open boolean not null,
    due_at timestamptz
);
create index stopwatch_of_request on stopwatch (request_id);
create index stopwatch_of_account on stopwatch (account_id);
create index stopwatch_term on stopwatch (term_id);
create index stopwatch_due on stopwatch (due_at) where open;
create index stopwatch_open on stopwatch (id) where open;
comment on column stopwatch.term_id is 'the signed promise it measures, if any';
comment on column stopwatch.lines is 'how many its record has';
comment on column stopwatch.open is 'whether it has not stopped; follows from the record';
comment on column stopwatch.due_at is 'follows from the record and the calendars; null while it pauses and where the limit never comes';
alter table stopwatch enable row level security;
create policy sight on stopwatch using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = stopwatch.account_id and g.identity_id = (select actor()))
);
create policy inside on stopwatch as restrictive using (purpose = 'sla' or (select actor_role()) is not null);

-- Its record, added to and never changed.
create table stopwatch_event (
    stopwatch_id uuid not null references stopwatch on delete cascade,
    request_id uuid not null references request on delete cascade,
    place integer not null check (place >= 0),
    account_id uuid not null references account on delete cascade,
    kind text not null check (kind in ('started', 'paused', 'resumed', 'terms', 'handed_over', 'stopped', 'reopened')),
    at timestamptz not null,
    since timestamptz,
    calendar_id uuid references calendar,
    limit_kind text check (limit_kind in ('seconds', 'hour_days', 'working_days', 'same_day')),
    limit_count bigint check (limit_count >= 0),
    department_id uuid references department,
    identity_id uuid references identity,
    reason text check (length(reason) between 1 and 300),
    recorded_by uuid not null references identity,
    recorded_at timestamptz not null,
    primary key (stopwatch_id, place),
    check ((place = 0) = (kind = 'started')),
    check ((limit_kind is not null) = (kind in ('started', 'terms'))),
    check ((since is not null) = (kind = 'terms')),
    check ((identity_id is not null) = (kind in ('started', 'handed_over'))),
    check ((reason is not null) = (kind = 'paused')),
    check ((limit_count is null) = (limit_kind is null or limit_kind = 'same_day')),
    check (calendar_id is null or limit_kind is not null)
);
create index stopwatch_event_of_request on stopwatch_event (request_id);
create index stopwatch_event_of_account on stopwatch_event (account_id);
create index stopwatch_event_calendar on stopwatch_event (calendar_id);
comment on column stopwatch_event.calendar_id is 'null for natural time';
comment on column stopwatch_event.since is 'from when changed terms are reckoned with';
alter table stopwatch_event enable row level security;
create policy sight on stopwatch_event using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = stopwatch_event.account_id and g.identity_id = (select actor()))
);
create policy inside on stopwatch_event as restrictive using (
    (select actor_role()) is not null or exists (select 1 from stopwatch s where s.id = stopwatch_event.stopwatch_id));
create trigger added_to_only before update or delete on stopwatch_event for each row execute function added_to_only();
