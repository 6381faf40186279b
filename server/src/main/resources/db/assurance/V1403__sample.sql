-- Values of a metric that hold for an interval, by revisions like outages: the same words of one source about one
-- subject and metric are the same sample.
create table sample_revision (
    sample_id uuid not null,
    revision integer not null check (revision > 0),
    subject_id uuid not null references measured_subject on delete cascade,
    account_id uuid not null references account on delete cascade,
    metric text not null check (metric in ('latency', 'loss', 'throughput', 'response', 'restoration', 'provisioning',
        'first_contact', 'on_time_delivery', 'count')),
    from_at timestamptz not null,
    to_at timestamptz not null check (to_at > from_at),
    value numeric not null,
    set_aside boolean not null,
    why text not null check (length(why) <= 300),
    source text not null check (length(source) between 1 and 60),
    external_id text not null check (length(external_id) between 1 and 100),
    recorded_by uuid not null references identity,
    recorded_at timestamptz not null,
    primary key (sample_id, revision),
    unique (subject_id, metric, source, external_id, revision)
);
create index sample_revision_of_subject on sample_revision (subject_id, metric, to_at);
create index sample_revision_of_account on sample_revision (account_id);
create index sample_corrected on sample_revision (sample_id, revision) where revision > 1;
comment on column sample_revision.value is 'in the unit of the metric';
comment on column sample_revision.external_id is 'the beginning of its interval where the source has no words for it';
alter table sample_revision enable row level security;
create policy sight on sample_revision using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = sample_revision.account_id and g.identity_id = (select actor()))
);
create trigger measured_stays before update or delete on sample_revision for each row execute function measured_stays();
