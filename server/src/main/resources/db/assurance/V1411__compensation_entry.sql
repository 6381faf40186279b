-- What is owed for promises that were missed 赔付, entry by entry: what is owed now less what was booked before makes
-- the next one, so that a correction adds one that can be negative and none is ever changed.
create table compensation_entry (
    id uuid primary key,
    contract_id uuid not null references contract on delete cascade,
    account_id uuid not null references account on delete cascade,
    term_id uuid not null references sla_term on delete cascade,
    unit_key text not null check (length(unit_key) <= 200),
    unit text not null check (length(unit) <= 200),
    from_day date not null,
    end_day date not null check (end_day > from_day),
    judged_on date not null,
    number integer not null check (number > 0),
    amount numeric(24, 4) not null check (amount <> 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    owed numeric(24, 4) not null check (owed >= 0),
    value numeric,
    fee numeric(24, 4),
    exact numeric,
    rounded numeric(24, 4),
    cut_by_month numeric(24, 4),
    cut_by_year numeric(24, 4),
    booked_by uuid not null references identity,
    booked_at timestamptz not null,
    unique (term_id, unit_key, from_day, number)
);
create index compensation_entry_of_contract on compensation_entry (contract_id, booked_at);
create index compensation_entry_of_account on compensation_entry (account_id);
comment on column compensation_entry.unit_key is 'site, subject or request it is about, whatever that is called';
comment on column compensation_entry.end_day is 'the day after the last of the window';
comment on column compensation_entry.owed is 'in all, with this entry';
comment on column compensation_entry.value is 'what was reached; null, like the steps of the reckoning, where nothing is owed any more';
alter table compensation_entry enable row level security;
create policy sight on compensation_entry using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = compensation_entry.account_id and g.identity_id = (select actor()))
);
create policy figures on compensation_entry as restrictive using ((select may('figures')));

-- The ledger is added to. It moves when accounts are merged, which a system job does, and goes with its contract.
create function ledger_stays() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        if tg_op = 'UPDATE' and actor_role() = 'system'
            and to_jsonb(new) - 'account_id' = to_jsonb(old) - 'account_id' then
            return new;
        end if;
        if tg_op = 'DELETE' and (not exists (select 1 from contract c where c.id = old.contract_id)
            or not exists (select 1 from account a where a.id = old.account_id)) then
            return old;
        end if;
        raise exception 'What was booked is corrected by a further entry and never changed.'
            using errcode = 'check_violation';
    end $$;
revoke execute on function ledger_stays() from public;
create trigger ledger_stays before update or delete on compensation_entry for each row execute function ledger_stays();
