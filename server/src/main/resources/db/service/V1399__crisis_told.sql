-- Who was told that a word is due, before it is late; once for each due time and stage.
create table crisis_told (
    id uuid primary key,
    audience_id uuid not null references crisis_audience on delete cascade,
    due_at timestamptz not null,
    stage text not null check (stage in ('ahead', 'due', 'late')),
    crisis_id uuid not null references crisis on delete cascade,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    told_at timestamptz not null,
    unique (audience_id, due_at, stage)
);
create index crisis_told_of_crisis on crisis_told (crisis_id);
create index crisis_told_request on crisis_told (request_id);
create index crisis_told_account on crisis_told (account_id);

create table crisis_told_person (
    told_id uuid not null references crisis_told on delete cascade,
    identity_id uuid not null references identity,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    for_id uuid references identity,
    primary key (told_id, identity_id)
);
create index crisis_told_person_of on crisis_told_person (identity_id);
create index crisis_told_person_request on crisis_told_person (request_id);
create index crisis_told_person_account on crisis_told_person (account_id);
comment on column crisis_told_person.for_id is 'whom they stand in for; null for nobody';

do $$
declare one text;
begin
    foreach one in array array['crisis_told', 'crisis_told_person'] loop
        execute format('create trigger added_to_only before update or delete on %I for each row
            execute function added_to_only()', one);
        execute format('alter table %I enable row level security', one);
        execute format('create policy sight on %1$I using ((select wide_sight()) or exists (select 1 from sight_grant g
            where g.account_id = %1$I.account_id and g.identity_id = (select actor())))', one);
        execute format('create policy inside on %I as restrictive using ((select actor_role()) is not null)', one);
    end loop;
end $$;
