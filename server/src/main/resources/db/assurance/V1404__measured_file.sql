-- A file of measurements that was looked at and waits for whoever brought it to have it entered or dropped.
create table measured_file (
    contract_id uuid not null references contract on delete cascade,
    identity_id uuid not null references identity,
    account_id uuid not null references account on delete cascade,
    name text not null,
    content text not null,
    brought_at timestamptz not null,
    primary key (contract_id, identity_id)
);
create index measured_file_of_account on measured_file (account_id);
comment on column measured_file.content is 'its records as JSON: number and cells';
alter table measured_file enable row level security;
create policy sight on measured_file using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = measured_file.account_id and g.identity_id = (select actor()))
);
create policy own on measured_file as restrictive using (
    identity_id = (select actor()) or (select actor_role()) = 'system');
