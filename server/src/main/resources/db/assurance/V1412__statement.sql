-- What was said of a month under a contract 服务水平报告, kept as it was when somebody of ours approved it. A later
-- correction makes a new revision beside it. What is owed stands apart.
create table statement (
    id uuid primary key,
    contract_id uuid not null references contract on delete cascade,
    account_id uuid not null references account on delete cascade,
    month date not null check (extract(day from month) = 1),
    revision integer not null check (revision > 0),
    attained text not null,
    approved_by uuid not null references identity,
    approved_at timestamptz not null,
    unique (contract_id, month, revision)
);
create index statement_of_account on statement (account_id);
comment on column statement.attained is 'every promise with its intervals, as JSON, letter by letter';
alter table statement enable row level security;
create policy sight on statement using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = statement.account_id and g.identity_id = (select actor()))
);

create table statement_money (
    statement_id uuid primary key references statement on delete cascade,
    contract_id uuid not null references contract on delete cascade,
    account_id uuid not null references account on delete cascade,
    entries text not null
);
create index statement_money_of_account on statement_money (account_id);
comment on column statement_money.entries is 'entries of the ledger about the month, as JSON';
alter table statement_money enable row level security;
create policy sight on statement_money using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = statement_money.account_id and g.identity_id = (select actor()))
);
create policy figures on statement_money as restrictive using ((select may('figures')));

create function statement_stays() returns trigger
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
        raise exception 'An approved statement stays as it was; approve a new revision.'
            using errcode = 'check_violation';
    end $$;
revoke execute on function statement_stays() from public;
create trigger statement_stays before update or delete on statement for each row execute function statement_stays();
create trigger statement_stays before update or delete on statement_money for each row execute function statement_stays();

-- What the customer said to it. The last word holds.
create table statement_answer (
    id uuid primary key,
    statement_id uuid not null references statement on delete cascade,
    account_id uuid not null references account on delete cascade,
    agrees boolean not null,
    contact_id uuid references contact on delete set null,
    said_on date not null,
    note text not null check (length(note) <= 500),
    recorded_by uuid not null references identity,
    recorded_at timestamptz not null
);
create index statement_answer_of_statement on statement_answer (statement_id, recorded_at);
create index statement_answer_of_account on statement_answer (account_id);
create index statement_answer_contact on statement_answer (contact_id);
comment on column statement_answer.agrees is 'whether it was acknowledged; else it is disputed';
comment on column statement_answer.contact_id is 'who of theirs said so; null where they were removed';
alter table statement_answer enable row level security;
create policy sight on statement_answer using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = statement_answer.account_id and g.identity_id = (select actor()))
);
