-- What is measured under a contract 测量对象: a circuit, a site, anything with a name. Its monthly fee is a figure and
-- stands beside it.
create table measured_subject (
    id uuid primary key,
    contract_id uuid not null references contract on delete cascade,
    account_id uuid not null references account on delete cascade,
    name text not null check (length(name) between 1 and 120),
    external_id text check (length(external_id) between 1 and 100),
    site text not null check (length(site) <= 120),
    service text not null check (length(service) between 1 and 120),
    spare boolean not null,
    first_day date not null,
    end_day date check (end_day > first_day),
    added_by uuid not null references identity,
    added_at timestamptz not null,
    unique (contract_id, name),
    unique (contract_id, external_id)
);
create index measured_subject_of_account on measured_subject (account_id);
comment on column measured_subject.external_id is 'what other systems call it, beside its name';
comment on column measured_subject.service is 'which promises are about it, by their words';
comment on column measured_subject.spare is 'whether those of its site stand for one another';
comment on column measured_subject.end_day is 'the day after the last; null where it goes on';
alter table measured_subject enable row level security;
create policy sight on measured_subject using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = measured_subject.account_id and g.identity_id = (select actor()))
);

create table measured_fee (
    subject_id uuid primary key references measured_subject on delete cascade,
    account_id uuid not null references account on delete cascade,
    monthly numeric(19, 4) not null check (monthly >= 0)
);
create index measured_fee_of_account on measured_fee (account_id);
comment on column measured_fee.monthly is 'in the currency of the contract';
alter table measured_fee enable row level security;
create policy sight on measured_fee using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = measured_fee.account_id and g.identity_id = (select actor()))
);
create policy figures on measured_fee as restrictive using ((select may('figures')));
