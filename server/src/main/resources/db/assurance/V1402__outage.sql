-- Times in which a subject was not there. What is known of one stands in its revisions: a correction, or setting it
-- aside, is a new one. The same words of one source about one subject are the same outage.
create table outage (
    id uuid primary key,
    subject_id uuid not null references measured_subject on delete cascade,
    account_id uuid not null references account on delete cascade,
    source text not null check (length(source) between 1 and 60),
    external_id text check (length(external_id) between 1 and 100),
    unique (subject_id, source, external_id)
);
create index outage_of_account on outage (account_id);
comment on column outage.source is 'hand, file, api, or prometheus with the id of the source';
alter table outage enable row level security;
create policy sight on outage using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = outage.account_id and g.identity_id = (select actor()))
);

create table outage_revision (
    outage_id uuid not null references outage on delete cascade,
    revision integer not null check (revision > 0),
    subject_id uuid not null references measured_subject on delete cascade,
    account_id uuid not null references account on delete cascade,
    from_at timestamptz not null,
    to_at timestamptz check (to_at > from_at),
    cause text not null check (cause in ('ours', 'planned', 'customer', 'force_majeure')),
    announced_at timestamptz check (announced_at is null or cause = 'planned'),
    note text not null check (length(note) <= 1000),
    set_aside boolean not null,
    by_hand boolean not null,
    why text not null check (length(why) <= 300),
    recorded_by uuid not null references identity,
    recorded_at timestamptz not null,
    primary key (outage_id, revision),
    check (why <> '' or revision = 1 or not by_hand)
);
create index outage_revision_of_subject on outage_revision (subject_id, from_at);
create index outage_revision_of_account on outage_revision (account_id);
comment on column outage_revision.to_at is 'the moment it was back; null while it goes on';
comment on column outage_revision.why is 'why it was corrected or set aside; empty for what a source sent';
alter table outage_revision enable row level security;
create policy sight on outage_revision using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = outage_revision.account_id and g.identity_id = (select actor()))
);

-- Measurements are added to. They move when accounts are merged, which a system job does, and go with their subject.
create function measured_stays() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        if tg_op = 'UPDATE' and actor_role() = 'system'
            and to_jsonb(new) - 'account_id' = to_jsonb(old) - 'account_id' then
            return new;
        end if;
        if tg_op = 'DELETE' and (not exists (select 1 from measured_subject s where s.id = old.subject_id)
            or not exists (select 1 from account a where a.id = old.account_id)) then
            return old;
        end if;
        raise exception 'What was measured is corrected by a new revision and never changed.'
            using errcode = 'check_violation';
    end $$;
revoke execute on function measured_stays() from public;
create trigger measured_stays before update or delete on outage for each row execute function measured_stays();
create trigger measured_stays before update or delete on outage_revision for each row execute function measured_stays();
