-- What is done first when something goes badly wrong at a customer (客户应急预案), a whole version each time; the latest
-- holds.
create table emergency_procedure (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    steps text not null check (length(steps) between 1 and 2000),
    test_due date not null,
    set_by uuid not null references identity,
    set_at timestamptz not null
);
create index emergency_procedure_of_account on emergency_procedure (account_id, set_at);

-- Who is responsible for what, on both sides. Who a person of theirs is stands with the contact alone.
create table emergency_duty (
    id uuid primary key,
    procedure_id uuid not null references emergency_procedure on delete cascade,
    account_id uuid not null references account on delete cascade,
    place smallint not null check (place >= 0),
    identity_id uuid references identity,
    contact_id uuid references contact on delete cascade,
    duty text not null check (length(duty) between 1 and 200),
    check ((identity_id is null) <> (contact_id is null))
);
create index emergency_duty_of_procedure on emergency_duty (procedure_id, place);
create index emergency_duty_of_account on emergency_duty (account_id);
create index emergency_duty_person on emergency_duty (identity_id);
create index emergency_duty_contact on emergency_duty (contact_id);
comment on column emergency_duty.identity_id is 'one of ours; else contact_id, one of theirs';

-- When it was tried out, and what came of that.
create table emergency_test (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    tested_on date not null,
    outcome text not null check (outcome in ('worked', 'partly', 'failed')),
    said text not null check (length(said) between 1 and 1000),
    next_due date not null,
    entered_by uuid not null references identity,
    entered_at timestamptz not null,
    check (next_due > tested_on)
);
create index emergency_test_of_account on emergency_test (account_id, entered_at);
comment on column emergency_test.next_due is 'when it is to be tried out again; whichever of this and test_due was said last holds';

-- Added to only: rows move when accounts are merged, which a system job does, and go with what they belong to.
create function emergency_added_to_only() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        if tg_op = 'UPDATE' and actor_role() = 'system'
            and to_jsonb(new) - 'account_id' = to_jsonb(old) - 'account_id' then
            return new;
        end if;
        if tg_op = 'DELETE' and (not exists (select 1 from account a where a.id = old.account_id)
            or tg_table_name = 'emergency_duty'
                and not exists (select 1 from contact c where c.id::text = to_jsonb(old) ->> 'contact_id')
                and to_jsonb(old) ->> 'contact_id' is not null) then
            return old;
        end if;
        raise exception 'An emergency procedure is added to and never changed.' using errcode = 'check_violation';
    end $$;
revoke execute on function emergency_added_to_only() from public;

do $$
declare one text;
begin
    foreach one in array array['emergency_procedure', 'emergency_duty', 'emergency_test'] loop
        execute format('create trigger added_to_only before update or delete on %I for each row
            execute function emergency_added_to_only()', one);
        execute format('alter table %I enable row level security', one);
        execute format('create policy sight on %1$I using ((select wide_sight()) or exists (select 1 from sight_grant g
            where g.account_id = %1$I.account_id and g.identity_id = (select actor())))', one);
        execute format('create policy inside on %I as restrictive using ((select actor_role()) is not null)', one);
    end loop;
end $$;
create policy personal_data on emergency_duty as restrictive using (contact_id is null or (select may('personal-data')));
