-- Who answers for a request now stands on it like its state, so that the queue need not look it up row by row.
alter table request add column owner_id uuid references identity;
comment on column request.owner_id is 'who answers now: of the last row of request_owner';
create index request_of_owner on request (owner_id) where state not in ('closed', 'merged');
create index request_closed on request (raised_at desc, id) include (account_id) where state in ('closed', 'merged');

create function answers_now() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        update request set owner_id = new.identity_id where id = new.request_id;
        return null;
    end $$;
revoke execute on function answers_now() from public;
create trigger answers_now after insert on request_owner for each row execute function answers_now();

update request r set owner_id = o.identity_id
from (select distinct on (request_id) request_id, identity_id from request_owner order by request_id, since desc) o
where o.request_id = r.id;
