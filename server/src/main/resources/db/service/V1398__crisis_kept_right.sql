-- A crisis is led from the moment it is declared: checked at the end of the transaction, as for whoever answers for a
-- request; who leads next begins later, and nobody it is kept from ever does or sits in the room.
create function crisis_led() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        if exists (select 1 from crisis c where c.id = new.id and not exists (
            select 1 from crisis_leader l where l.crisis_id = c.id and l.since = c.declared_at)) then
            raise exception 'Somebody must lead a crisis from the moment it is declared.' using errcode = 'check_violation';
        end if;
        return null;
    end $$;
revoke execute on function crisis_led() from public;
create constraint trigger crisis_led after insert or update on crisis
    deferrable initially deferred for each row execute function crisis_led();

create function crisis_leads_later() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        perform 1 from request r where r.id = new.request_id for update;
        if exists (select 1 from crisis_leader l where l.crisis_id = new.crisis_id and l.since >= new.since) then
            raise exception 'Whoever leads a crisis does so from later on than the last.' using errcode = 'check_violation';
        end if;
        return new;
    end $$;
revoke execute on function crisis_leads_later() from public;
create trigger leads_later before insert on crisis_leader for each row execute function crisis_leads_later();
create trigger kept_from before insert on crisis_leader for each row execute function kept_from_owner();
create trigger kept_from before insert on crisis_member for each row when (new.part is not null)
    execute function kept_from_owner();
create trigger kept_from before insert on crisis_offer for each row when (new.to_id is not null)
    execute function kept_from_offered();

-- One at a time on a request.
create function crisis_alone() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        perform 1 from request r where r.id = new.request_id for update;
        if exists (select 1 from crisis c where c.request_id = new.request_id
            and not exists (select 1 from crisis_closing e where e.crisis_id = c.id)) then
            raise exception 'This request is in a crisis already.' using errcode = 'check_violation';
        end if;
        return new;
    end $$;
revoke execute on function crisis_alone() from public;
create trigger alone before insert on crisis for each row execute function crisis_alone();

-- Each audience and what was last said to it and about it: the next word is due when the later of word and plan says;
-- null once the last word was said, or the audience left out before there was any.
create view crisis_standing with (security_invoker = true) as
    select a.id as audience_id, a.crisis_id, a.request_id, a.account_id, p.every,
        case when w.said_at >= p.set_at then w.due_at else p.due_at end as due_at,
        w.said_at, coalesce(w.said_at is not null and (w.said_at >= p.set_at or p.every is null) and w.due_at is null, false)
            as last_said,
        p.every is null as left_out
    from crisis_audience a
    join lateral (select p.set_at, p.every, p.due_at from crisis_plan p where p.audience_id = a.id
        order by p.set_at desc limit 1) p on true
    left join lateral (select w.said_at, w.due_at from crisis_word w where w.audience_id = a.id
        order by w.said_at desc limit 1) w on true;

-- It is over once the last word was said to everybody who ever heard one, or should have.
create function crisis_all_told() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        perform 1 from request r where r.id = new.request_id for update;
        if exists (select 1 from crisis_standing s where s.crisis_id = new.crisis_id and not s.last_said
            and not (s.left_out and s.said_at is null)) then
            raise exception 'The last word to some audience is missing.' using errcode = 'check_violation';
        end if;
        return new;
    end $$;
revoke execute on function crisis_all_told() from public;
create trigger all_told before insert on crisis_closing for each row execute function crisis_all_told();

create function crisis_reviewed() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        if exists (select 1 from crisis_closing c where c.crisis_id = new.crisis_id
            and not exists (select 1 from crisis_change h where h.crisis_id = c.crisis_id)) then
            raise exception 'The review says at least one thing that is changed.' using errcode = 'check_violation';
        end if;
        return null;
    end $$;
revoke execute on function crisis_reviewed() from public;
create constraint trigger reviewed after insert on crisis_closing
    deferrable initially deferred for each row execute function crisis_reviewed();

-- Once it is said whom of ours it is about, they leave the room; where they led it, whoever answers for the request does.
create function crisis_without_them() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$
declare
    one record;
    later timestamptz;
begin
    for one in select c.* from crisis c where c.request_id = new.request_id
        and not exists (select 1 from crisis_closing e where e.crisis_id = c.id) loop
        select greatest(new.kept_at, coalesce(max(x.at), new.kept_at) + interval '1 microsecond') into later from (
            select l.since as at from crisis_leader l where l.crisis_id = one.id
            union all select o.offered_at from crisis_offer o where o.crisis_id = one.id
            union all select m.since from crisis_member m where m.crisis_id = one.id and m.identity_id = new.identity_id) x;
        if (select l.identity_id from crisis_leader l where l.crisis_id = one.id order by l.since desc limit 1)
            = new.identity_id then
            insert into crisis_leader (crisis_id, since, request_id, account_id, identity_id, set_by)
            select one.id, later, one.request_id, one.account_id, o.identity_id, new.kept_by from request_owner o
            where o.request_id = one.request_id order by o.since desc limit 1;
        end if;
        if (select o.to_id from crisis_offer o where o.crisis_id = one.id order by o.offered_at desc limit 1)
            = new.identity_id then
            insert into crisis_offer (id, crisis_id, offered_at, request_id, account_id, to_id, offered_by)
            values (gen_random_uuid(), one.id, later, one.request_id, one.account_id, null, new.kept_by);
        end if;
        if (select m.part from crisis_member m where m.crisis_id = one.id and m.identity_id = new.identity_id
            order by m.since desc limit 1) is not null then
            insert into crisis_member (crisis_id, identity_id, since, request_id, account_id, part, set_by)
            values (one.id, new.identity_id, later, one.request_id, one.account_id, null, new.kept_by);
        end if;
    end loop;
    return null;
end $$;
revoke execute on function crisis_without_them() from public;
create trigger crisis_without_them after insert on request_kept_from
    for each row execute function crisis_without_them();
