-- What handling a request was booked as cost to serve, entry by entry: what it is to be now less what was booked makes
-- the next one.
create table request_cost (
    id uuid primary key,
    request_id uuid not null references request on delete cascade,
    number integer not null check (number > 0),
    account_id uuid not null references account on delete cascade,
    day date not null,
    amount numeric(24, 4) not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    counted numeric(24, 4) not null check (counted >= 0),
    per_request numeric(18, 4),
    tasks integer not null check (tasks >= 0),
    per_task numeric(18, 4),
    booked_by uuid not null references identity,
    booked_at timestamptz not null,
    unique (request_id, number)
);
create index request_cost_of_account on request_cost (account_id);
comment on column request_cost.amount is 'negative where it is taken back';
comment on column request_cost.counted is 'all of it with this entry, in this currency';
comment on column request_cost.tasks is 'that were done for it, also in requests that go on in it';
comment on column request_cost.per_request is 'the rate it was reckoned by, like per_task; null where none held, or the request is open again';
alter table request_cost enable row level security;
create policy sight on request_cost using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = request_cost.account_id and g.identity_id = (select actor()))
);
create policy costs_are_a_right on request_cost as restrictive for select using ((select may('figures')) and (select may('margin')));
create trigger added_to_only before update or delete on request_cost for each row execute function added_to_only();

-- What is booked so far, for whoever closes a request and may not see what it costs.
create function request_cost_so_far(request uuid) returns table (currency text, amount numeric, entries integer)
    language sql stable security definer set search_path = pareto, pg_temp
    as $$ select c.currency, sum(c.amount), count(*)::integer from request_cost c where c.request_id = $1 group by 1 $$;

-- A cost belongs to its request: it is kept from whom that is kept from, by keep_beside(), since a sum would tell of it,
-- and goes with it when its account is merged or parted.
update cost_entry e set request_id = c.unit_key::uuid from compensation_entry c
    where e.reference = 'compensation ' || c.id and exists (select 1 from request r where r.id::text = c.unit_key);
alter table cost_entry add foreign key (request_id) references request on delete cascade;
create index cost_entry_of_request on cost_entry (request_id) where request_id is not null;
