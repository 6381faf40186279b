-- Promises of windows that go on and are missed for certain, or have little left; worked out anew with each contract.
create table promise_at_risk (
    contract_id uuid not null references contract on delete cascade,
    account_id uuid not null references account on delete cascade,
    term_id uuid not null references sla_term on delete cascade,
    unit_key text not null,
    unit text not null,
    end_day date not null,
    certain boolean not null,
    left_seconds bigint check (left_seconds >= 0),
    primary key (contract_id, term_id, unit_key)
);
create index promise_at_risk_of_account on promise_at_risk (account_id);
create index promise_at_risk_by_day on promise_at_risk (end_day);
comment on column promise_at_risk.left_seconds is 'what may still be lost; null where it is missed for certain';
alter table promise_at_risk enable row level security;
create policy sight on promise_at_risk using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = promise_at_risk.account_id and g.identity_id = (select actor()))
);
