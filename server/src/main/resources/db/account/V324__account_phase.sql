-- Where the relationship stands, and how it came there.
create table account_phase (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    phase text not null check (phase in ('build', 'stabilise', 'strengthen')),
    how text not null check (how in ('begin', 'advance', 'fall_back')),
    from_day date not null,
    to_day date not null default 'infinity',
    reason text not null,
    decided_by uuid not null references identity,
    decided_at timestamptz not null,
    check (from_day < to_day),
    exclude using gist (account_id with =, daterange(from_day, to_day) with &&)
);
create index account_phase_of_account on account_phase (account_id, to_day);
alter table account_phase enable row level security;
create policy sight on account_phase using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account_phase.account_id and g.identity_id = (select actor()))
);

create view fact_account_phase with (security_invoker = true) as
    select account_id, phase, how, from_day, to_day from account_phase;
comment on view fact_account_phase is 'where the relationship with an account stands, dated';
