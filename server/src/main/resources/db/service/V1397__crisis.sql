-- That an important customer is down or about to leave 危机: a war room on a request, with a leader at every instant.
-- All that happens in it is added to and never changed. Every table names the request, so that what is kept from
-- somebody is kept with all of it.
create table crisis (
    id uuid primary key,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    playbook_id uuid not null,
    number integer not null,
    severity text not null check (severity in ('serious', 'major', 'critical')),
    reason text not null check (length(reason) between 1 and 1000),
    declared_by uuid not null references identity,
    declared_at timestamptz not null,
    foreign key (playbook_id, number) references crisis_playbook
);
create index crisis_of_request on crisis (request_id);
create index crisis_of_account on crisis (account_id);
create index crisis_of_playbook on crisis (playbook_id, number);
comment on column crisis.severity is 'as it was declared; crisis_entry says when it changed';

-- Who leads from when on.
create table crisis_leader (
    crisis_id uuid not null references crisis on delete cascade,
    since timestamptz not null,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    identity_id uuid not null references identity,
    set_by uuid not null references identity,
    primary key (crisis_id, since)
);
create index crisis_leader_of_person on crisis_leader (identity_id);

-- That the leader would have somebody else lead: whoever leads goes on until they accept. The latest one stands, until
-- somebody else leads.
create table crisis_offer (
    id uuid not null unique,
    crisis_id uuid not null references crisis on delete cascade,
    offered_at timestamptz not null,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    to_id uuid references identity,
    offered_by uuid not null references identity,
    primary key (crisis_id, offered_at)
);
create index crisis_offer_to on crisis_offer (to_id);
comment on column crisis_offer.to_id is 'null where it was declined or taken back';

-- Who sits in the room with which part; the latest of a person holds.
create table crisis_member (
    crisis_id uuid not null references crisis on delete cascade,
    identity_id uuid not null references identity,
    since timestamptz not null,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    part text check (part in ('technical', 'communication', 'customer', 'management')),
    set_by uuid not null references identity,
    primary key (crisis_id, identity_id, since)
);
create index crisis_member_person on crisis_member (identity_id);
comment on column crisis_member.part is 'null from when on they are no longer in it';

-- To whom something is said. How, by whom and how often stands in crisis_plan; the latest of an audience holds.
create table crisis_audience (
    id uuid primary key,
    crisis_id uuid not null references crisis on delete cascade,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    audience text not null check (audience in ('customer', 'executives', 'departments', 'authorities', 'press')),
    whom text not null check (length(whom) between 1 and 120),
    added_at timestamptz not null,
    added_by uuid not null references identity
);
create index crisis_audience_of_crisis on crisis_audience (crisis_id);

create table crisis_plan (
    audience_id uuid not null references crisis_audience on delete cascade,
    set_at timestamptz not null,
    crisis_id uuid not null references crisis on delete cascade,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    part text not null check (part in ('technical', 'communication', 'customer', 'management')),
    way text not null check (way in ('phone', 'meeting', 'mail', 'chat', 'written')),
    every integer check (every between 5 and 10080),
    what text not null check (length(what) <= 300),
    due_at timestamptz,
    set_by uuid not null references identity,
    primary key (audience_id, set_at),
    check ((every is null) = (due_at is null))
);
create index crisis_plan_of_crisis on crisis_plan (crisis_id);
comment on column crisis_plan.every is 'minutes, day and night; null from when on the audience is left out';
comment on column crisis_plan.due_at is 'when the next word was due as this was set; a later word says another';

-- What was said to them. What the customer was told stands once, as a message of the request.
create table crisis_word (
    id uuid primary key,
    audience_id uuid not null references crisis_audience on delete cascade,
    crisis_id uuid not null references crisis on delete cascade,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    way text not null check (way in ('phone', 'meeting', 'mail', 'chat', 'written')),
    said text check (length(said) between 1 and 20000),
    message_id uuid unique references request_message on delete cascade,
    due_at timestamptz,
    said_by uuid not null references identity,
    said_at timestamptz not null,
    unique (audience_id, said_at),
    check ((said is null) <> (message_id is null))
);
create index crisis_word_of_crisis on crisis_word (crisis_id);
comment on column crisis_word.due_at is 'when the next one is due; null for the last one';

-- Facts and decisions, as they are said.
create table crisis_entry (
    id uuid primary key,
    crisis_id uuid not null references crisis on delete cascade,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    kind text not null check (kind in ('fact', 'decision', 'severity')),
    severity text check (severity in ('serious', 'major', 'critical')),
    said text not null check (length(said) between 1 and 2000),
    entered_by uuid not null references identity,
    entered_at timestamptz not null,
    check ((kind = 'severity') = (severity is not null))
);
create index crisis_entry_of_crisis on crisis_entry (crisis_id, entered_at);

-- What is to be done, and that it was.
create table crisis_action (
    id uuid primary key,
    crisis_id uuid not null references crisis on delete cascade,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    part text not null check (part in ('technical', 'communication', 'customer', 'management')),
    what text not null check (length(what) between 1 and 300),
    due_at timestamptz not null,
    added_by uuid not null references identity,
    added_at timestamptz not null
);
create index crisis_action_of_crisis on crisis_action (crisis_id);

create table crisis_action_done (
    action_id uuid primary key references crisis_action on delete cascade,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    said text not null check (length(said) <= 1000),
    done_by uuid not null references identity,
    done_at timestamptz not null
);

-- That it is over, with the review: what happened, and what is changed by whom until when.
create table crisis_closing (
    crisis_id uuid primary key references crisis on delete cascade,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    happened text not null check (length(happened) between 1 and 4000),
    closed_by uuid not null references identity,
    closed_at timestamptz not null
);

create table crisis_change (
    id uuid primary key,
    crisis_id uuid not null references crisis_closing on delete cascade,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    what text not null check (length(what) between 1 and 300),
    who_id uuid not null references identity,
    until date not null
);
create index crisis_change_of_crisis on crisis_change (crisis_id);
create index crisis_change_of_person on crisis_change (who_id);

create table crisis_change_done (
    change_id uuid primary key references crisis_change on delete cascade,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    said text not null check (length(said) between 1 and 1000),
    done_by uuid not null references identity,
    done_at timestamptz not null
);

do $$
declare one text;
begin
    foreach one in array array['crisis', 'crisis_leader', 'crisis_offer', 'crisis_member', 'crisis_audience', 'crisis_plan',
        'crisis_word', 'crisis_entry', 'crisis_action', 'crisis_action_done', 'crisis_closing', 'crisis_change',
        'crisis_change_done'] loop
        if one <> 'crisis' then
            execute format('create index %1$s_request on %1$I (request_id)', one);
            execute format('create index %1$s_account on %1$I (account_id)', one);
        end if;
        execute format('create trigger added_to_only before update or delete on %I for each row
            execute function added_to_only()', one);
        execute format('alter table %I enable row level security', one);
        execute format('create policy sight on %1$I using ((select wide_sight()) or exists (select 1 from sight_grant g
            where g.account_id = %1$I.account_id and g.identity_id = (select actor())))', one);
        execute format('create policy inside on %I as restrictive using ((select actor_role()) is not null)', one);
    end loop;
end $$;
