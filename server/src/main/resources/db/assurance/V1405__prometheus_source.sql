-- A Prometheus that is asked about what is measured under a contract. A label of each series names the subject.
create table prometheus_source (
    id uuid primary key,
    contract_id uuid not null references contract on delete cascade,
    account_id uuid not null references account on delete cascade,
    address text not null check (length(address) between 1 and 500),
    query text not null check (length(query) between 1 and 2000),
    label text not null check (label ~ '^[a-zA-Z_][a-zA-Z0-9_]{0,59}$'),
    metric text not null check (metric in ('availability', 'latency', 'loss', 'throughput', 'response', 'restoration',
        'provisioning', 'first_contact', 'on_time_delivery', 'count')),
    step_seconds integer not null check (step_seconds between 15 and 3600),
    taken_until timestamptz not null,
    active boolean not null,
    set_by uuid not null references identity,
    set_at timestamptz not null,
    asked_at timestamptz,
    failure_key text,
    failure_detail text,
    unmatched text not null default ''
);
create index prometheus_source_of_contract on prometheus_source (contract_id);
create index prometheus_source_of_account on prometheus_source (account_id);
comment on column prometheus_source.taken_until is 'all before this moment was taken, and is not asked for again';
comment on column prometheus_source.unmatched is 'values of the label that name no subject, as the last answer that was not empty had them';
alter table prometheus_source enable row level security;
create policy sight on prometheus_source using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = prometheus_source.account_id and g.identity_id = (select actor()))
);

-- Which subjects were down at the last value, since when.
create table prometheus_down (
    source_id uuid not null references prometheus_source on delete cascade,
    subject_id uuid not null references measured_subject on delete cascade,
    account_id uuid not null references account on delete cascade,
    since timestamptz not null,
    primary key (source_id, subject_id)
);
create index prometheus_down_subject on prometheus_down (subject_id);
create index prometheus_down_of_account on prometheus_down (account_id);
alter table prometheus_down enable row level security;
create policy sight on prometheus_down using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = prometheus_down.account_id and g.identity_id = (select actor()))
);
