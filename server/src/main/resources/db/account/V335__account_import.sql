-- Files with accounts, people and relations, from their arrival until they are taken over or put aside. What they say
-- of persons lies in the data folder until then, never here.
create table account_import (
    id uuid primary key,
    files jsonb not null,
    tables jsonb not null,
    answers jsonb not null default '{}',
    counts jsonb,
    digest text,
    job_id uuid,
    refusal jsonb,
    started_by uuid not null references identity,
    started_at timestamptz not null,
    applied_by uuid references identity,
    applied_at timestamptz,
    discarded_at timestamptz,
    check ((applied_by is null) = (applied_at is null)),
    check (applied_at is null or discarded_at is null)
);
comment on column account_import.answers is 'what a person said where a row was a question; ids and codes only';
comment on column account_import.counts is 'how many rows become what; empty until they were compared';
comment on column account_import.digest is 'tells whether a later comparison comes to the same';
create index account_import_by_day on account_import (started_at);
alter table account_import enable row level security;
create policy seen_by_starter_or_right on account_import using (
    started_by = (select actor()) or (select may('imports')));
