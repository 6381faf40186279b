-- Who acts and what they may are told together when a transaction begins, so that no query looks rights up for each of
-- its tables: the actor's id, then its rights, each between blanks. Without rights behind it an id opens nothing.
create function rights_of(who text) returns text
    language sql stable security definer parallel safe set search_path = pareto, pg_temp
    as $$ select case when who = '' then '' else who || ' ' || coalesce((
        select string_agg(r.may, ' ') from identity i join role_right r
            on r.role = case i.kind when 'system' then 'system' else i.role end
        where i.id = nullif(who, '')::uuid and i.ended_at is null), '') || ' ' end $$;

create function acting(who text) returns text
    language sql stable parallel safe
    as $$ select pareto.rights_of(who) $$;
comment on function acting(text) is 'value of setting pareto.actor while this identity acts';

create or replace function actor() returns uuid
    language sql stable parallel safe
    as $$ select nullif(left(current_setting('pareto.actor', true), 36), '')::uuid $$;

create or replace function may(wanted text) returns boolean
    language sql stable parallel safe
    as $$ select coalesce(position(' ' || wanted || ' ' in current_setting('pareto.actor', true)) > 0, false) $$;
