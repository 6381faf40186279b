-- How high a complaint stands, who answers there, and how long until it goes to the next one. A whole table each time,
-- so that it can be read what held when.
create table complaint_level (
    number integer not null check (number > 0),
    level smallint not null check (level between 1 and 4),
    who text not null check (who in ('desk', 'head', 'director', 'executive')),
    hours integer check (hours between 1 and 1000),
    calendar_id uuid references calendar,
    words_zh text not null check (length(words_zh) between 1 and 300),
    words_en text not null check (length(words_en) between 1 and 300),
    set_by uuid references identity,
    set_at timestamptz not null,
    primary key (number, level),
    check ((hours is null) = (level = 4)),
    check (calendar_id is null or hours is not null)
);
create index complaint_level_calendar on complaint_level (calendar_id);
comment on table complaint_level is 'rls-exempt: a rule for everybody, no data of anybody';
comment on column complaint_level.hours is 'until it goes to the next level; null for the last';
comment on column complaint_level.calendar_id is 'on which they count; null for day and night';
comment on column complaint_level.set_by is 'null for what was delivered';
revoke update, delete, truncate on complaint_level from ${app};
insert into complaint_level values
    (1, 1, 'desk', 24, null, '您的投诉已由服务台受理。', 'Your complaint is with our service desk.', null, now()),
    (1, 2, 'head', 48, null, '您的投诉已转到部门负责人。', 'Your complaint is with the head of the department.', null, now()),
    (1, 3, 'director', 72, null, '您的投诉已转到总监。', 'Your complaint is with our director.', null, now()),
    (1, 4, 'executive', null, null, '您的投诉已报到公司高管。', 'Your complaint is with our executive management.', null, now());

-- What a complaint is, beside the request it came as. Whom of ours it is about stands in request_kept_from.
create table complaint (
    request_id uuid primary key references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    nature text check (nature in ('technical', 'managerial')),
    matter text not null default '' check (length(matter) <= 200)
);
create index complaint_of_account on complaint (account_id);
comment on column complaint.nature is 'null until somebody has said';
comment on column complaint.matter is 'what it is about, where that is more than the title says';

-- Which levels it has reached: each once, never back.
create table complaint_reached (
    request_id uuid not null references request on delete cascade,
    level smallint not null check (level between 1 and 4),
    account_id uuid not null references account on delete cascade,
    how text not null check (how in ('opened', 'time', 'hand', 'check', 'about')),
    said text not null check (length(said) <= 1000),
    since timestamptz not null,
    due_at timestamptz,
    told_id uuid references identity,
    reached_by uuid not null references identity,
    primary key (request_id, level)
);
create index complaint_reached_of_account on complaint_reached (account_id);
create index complaint_reached_due on complaint_reached (due_at);
comment on column complaint_reached.due_at is 'when it goes to the next, by the table that held; null where it does not by itself';
comment on column complaint_reached.told_id is 'the executive who was told, where it got so far';
create trigger added_to_only before update or delete on complaint_reached for each row execute function added_to_only();

-- What caused it, what was done, and who looks when whether that worked; the latest holds.
create table complaint_answer (
    id uuid not null unique,
    request_id uuid not null references request on delete cascade,
    answered_at timestamptz not null,
    account_id uuid not null references account on delete cascade,
    cause text not null check (length(cause) between 1 and 1000),
    measure text not null check (length(measure) between 1 and 1000),
    check_on date not null,
    checker_id uuid not null references identity,
    answered_by uuid not null references identity,
    primary key (request_id, answered_at),
    check (checker_id <> answered_by)
);
create index complaint_answer_of_account on complaint_answer (account_id);
create index complaint_answer_checker on complaint_answer (checker_id, check_on);
create trigger added_to_only before update or delete on complaint_answer for each row execute function added_to_only();

create table complaint_check (
    request_id uuid not null references request on delete cascade,
    checked_at timestamptz not null,
    account_id uuid not null references account on delete cascade,
    worked boolean not null,
    said text not null check (length(said) between 1 and 1000),
    checked_by uuid not null references identity,
    primary key (request_id, checked_at)
);
create index complaint_check_of_account on complaint_check (account_id);
create trigger added_to_only before update or delete on complaint_check for each row execute function added_to_only();

-- Somebody looks who neither answered for it nor is who it is about.
create function checked_by_another() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$
declare
    checker constant uuid := coalesce(to_jsonb(new) ->> 'checker_id', to_jsonb(new) ->> 'checked_by')::uuid;
begin
    if exists (select 1 from request_owner o where o.request_id = new.request_id and o.identity_id = checker)
        or exists (select 1 from request_kept_from k where k.request_id = new.request_id and k.identity_id = checker) then
        raise exception 'Whoever looks has neither answered for it nor is who it is about.'
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
revoke execute on function checked_by_another() from public;
create trigger checked_by_another before insert on complaint_answer for each row execute function checked_by_another();
create trigger checked_by_another before insert on complaint_check for each row execute function checked_by_another();

do $$
declare one text;
begin
    foreach one in array array['complaint', 'complaint_reached', 'complaint_answer', 'complaint_check'] loop
        execute format('alter table %I enable row level security', one);
        execute format('create policy sight on %1$I using ((select wide_sight()) or exists (select 1 from sight_grant g
            where g.account_id = %1$I.account_id and g.identity_id = (select actor())))', one);
        execute format('create policy inside on %I as restrictive using ((select actor_role()) is not null)', one);
    end loop;
end $$;

-- Complaints from before get a file; they go to the next level by hand.
insert into complaint (request_id, account_id) select id, account_id from request where kind = 'complaint';
insert into complaint_reached (request_id, level, account_id, how, said, since, reached_by)
    select id, 1, account_id, 'opened', '', raised_at, entered_by from request where kind = 'complaint';
