-- From whom of ours a request is kept, such as a complaint about them: they see nothing that hangs on it and answer for
-- nothing of it. It is not taken back.
create table request_kept_from (
    request_id uuid not null references request on delete cascade,
    identity_id uuid not null references identity,
    account_id uuid not null references account on delete cascade,
    kept_by uuid not null references identity,
    kept_at timestamptz not null,
    primary key (request_id, identity_id)
);
create index request_kept_from_person on request_kept_from (identity_id);
create index request_kept_from_of_account on request_kept_from (account_id);
alter table request_kept_from enable row level security;
create policy sight on request_kept_from using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = request_kept_from.account_id and g.identity_id = (select actor()))
);
create trigger added_to_only before update or delete on request_kept_from for each row execute function added_to_only();

-- Requests, and messages of requests, that are kept from whoever acts. One array for a whole statement, mostly empty.
create function requests_kept_from_actor() returns uuid[]
    language sql stable security definer parallel safe set search_path = pareto, pg_temp
    as $$ select array(select k.request_id from request_kept_from k where k.identity_id = actor()) $$;

create function messages_kept_from_actor() returns uuid[]
    language sql stable security definer parallel safe set search_path = pareto, pg_temp
    as $$ select array(select m.id from request_message m where m.request_id = any(requests_kept_from_actor())) $$;

-- Whatever hangs on a request is kept from them with it: every table that points to one or to a message of one. Runs
-- after every migration, so that a table made later is kept too.
create function keep_beside() returns void
    language plpgsql set search_path = pareto, pg_temp
    as $$
declare
    one record;
begin
    for one in
        select c.oid, c.relname as on_table, string_agg(format('(%I is null or %I <> all ((select %s())::uuid[]))',
            p.col, p.col, p.kept), ' and ' order by p.col) as seen
        from (
            select f.conrelid as rel, a.attname as col, case f.confrelid
                when 'request'::regclass then 'requests_kept_from_actor' else 'messages_kept_from_actor' end as kept
            from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
            where f.contype = 'f' and cardinality(f.conkey) = 1 and f.conparentid = 0
                and f.confrelid in ('request'::regclass, 'request_message'::regclass)
            union select 'request'::regclass, 'id', 'requests_kept_from_actor') p
        join pg_class c on c.oid = p.rel and c.relrowsecurity
        where not exists (select 1 from pg_policy b where b.polrelid = c.oid and b.polname = 'beside')
        group by c.oid, c.relname
    loop
        execute format('create policy beside on %I as restrictive using (%s)', one.on_table, one.seen);
    end loop;
end $$;
revoke execute on function keep_beside() from public;
select keep_beside();

-- Nor do they read in the audit what was done about it.
create policy beside on audit as restrictive for select using (
    subject <> all ((select requests_kept_from_actor())::text[]));

-- Whom a request is kept from never answers for it, is not offered it, and is not called to it.
create function kept_from_whom(request uuid, person uuid) returns void
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        if exists (select 1 from request_kept_from k where k.request_id = request and k.identity_id = person) then
            raise exception 'This request is kept from them.' using errcode = 'check_violation';
        end if;
    end $$;
revoke execute on function kept_from_whom(uuid, uuid) from public;

create function kept_from_owner() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin perform kept_from_whom(new.request_id, new.identity_id); return new; end $$;
create function kept_from_offered() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin perform kept_from_whom(new.request_id, new.to_id); return new; end $$;
create function kept_from_called() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        perform kept_from_whom((select m.request_id from request_message m where m.id = new.message_id), new.identity_id);
        return new;
    end $$;
revoke execute on function kept_from_owner() from public;
revoke execute on function kept_from_offered() from public;
revoke execute on function kept_from_called() from public;
create trigger kept_from before insert on request_owner for each row execute function kept_from_owner();
create trigger kept_from before insert on request_hand_over for each row execute function kept_from_offered();
create trigger kept_from before insert on request_mention for each row execute function kept_from_called();

-- What is kept from somebody stands by itself: it is neither sent out, which calls others together by name, nor joined
-- with requests they see.
create function stands_alone() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        if exists (select 1 from request_kept_from k
            where k.request_id::text in (to_jsonb(new) ->> 'request_id', to_jsonb(new) ->> 'other_id')) then
            raise exception 'What is kept from somebody stands by itself.' using errcode = 'check_violation';
        end if;
        return new;
    end $$;
revoke execute on function stands_alone() from public;
create trigger stands_alone before insert on request_link for each row execute function stands_alone();
create trigger stands_alone before insert on request_dispatch for each row execute function stands_alone();

create function stood_alone() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        perform 1 from request r where r.id = new.request_id for update;
        if exists (select 1 from request_dispatch d where d.request_id = new.request_id)
            or exists (select 1 from request_link l where new.request_id in (l.request_id, l.other_id))
            or new.identity_id = (select o.identity_id from request_owner o
                where o.request_id = new.request_id order by o.since desc limit 1)
            or exists (select 1 from request_hand_over h
                where h.request_id = new.request_id and h.to_id = new.identity_id and h.answer is null) then
            raise exception 'It cannot be kept from them as it stands.' using errcode = 'check_violation';
        end if;
        return new;
    end $$;
revoke execute on function stood_alone() from public;
create trigger stood_alone before insert on request_kept_from for each row execute function stood_alone();
