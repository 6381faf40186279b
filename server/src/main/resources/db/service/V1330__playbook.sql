-- What is done when something is asked for, step by step 预案, in versions. Whatever was released never changes.
create table playbook (
    id uuid primary key,
    title text not null unique check (length(title) between 1 and 80),
    opened_by uuid not null references identity,
    opened_at timestamptz not null
);
comment on table playbook is 'rls-exempt: how we work, no data of accounts';

create table playbook_version (
    id uuid primary key,
    playbook_id uuid not null references playbook on delete cascade,
    number integer not null check (number > 0),
    steps jsonb not null,
    edits integer not null default 0,
    changed_by uuid not null references identity,
    changed_at timestamptz not null,
    released_by uuid references identity,
    released_at timestamptz,
    unique (playbook_id, number),
    check ((released_by is null) = (released_at is null))
);
create unique index playbook_draft on playbook_version (playbook_id) where released_at is null;
comment on table playbook_version is 'rls-exempt: how we work, no data of accounts';
comment on column playbook_version.edits is 'counts changes of a draft, so that none is lost to another';

create function released_stays() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        if old.released_at is null or tg_op = 'DELETE' and not exists (select 1 from playbook p where p.id = old.playbook_id) then
            if tg_op = 'DELETE' then
                return old;
            end if;
            return new;
        end if;
        raise exception 'A released version of a playbook never changes; draft a new one.' using errcode = 'check_violation';
    end $$;
revoke execute on function released_stays() from public;
create trigger released_stays before update or delete on playbook_version for each row execute function released_stays();
