-- What promises came to in windows that are over, so that a working-out reads those again only of which something has
-- changed. Whatever changes a measurement says with the contract that waits which time that touches; until it is worked
-- out, what is kept of that time counts for nothing.
alter table assurance_due add column touched_from timestamptz, add column touched_to timestamptz;
comment on column assurance_due.touched_from is 'beginning of the time of which something has changed, and touched_to its end; null where only time went on';

create table settled_window (
    contract_id uuid not null references contract on delete cascade,
    account_id uuid not null references account on delete cascade,
    term_id uuid not null references sla_term on delete cascade,
    from_at timestamptz not null,
    to_at timestamptz not null check (to_at > from_at),
    rules integer not null,
    attained text not null,
    lines text not null,
    primary key (term_id, from_at)
);
create index settled_window_of_contract on settled_window (contract_id, to_at);
create index settled_window_of_account on settled_window (account_id);
comment on column settled_window.rules is 'by which rules it was worked out; those of an earlier Pareto count for nothing';
comment on column settled_window.attained is 'what each unit came to, as JSON, without fees';
comment on column settled_window.lines is 'what that was made of, in the same order';
alter table settled_window enable row level security;
create policy sight on settled_window using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = settled_window.account_id and g.identity_id = (select actor()))
);
