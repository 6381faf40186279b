-- Where something measured is, whether it stands for others, and its fee, each from a day on. What it was entered with
-- holds before and is never changed; a correction is a further revision of its day, and so is setting it aside.
create table measured_place (
    subject_id uuid not null references measured_subject on delete cascade,
    from_day date not null,
    revision integer not null check (revision > 0),
    account_id uuid not null references account on delete cascade,
    site text not null check (length(site) <= 120),
    spare boolean not null,
    set_aside boolean not null,
    why text not null check (length(why) <= 300),
    recorded_by uuid not null references identity,
    recorded_at timestamptz not null,
    primary key (subject_id, from_day, revision)
);
create index measured_place_of_account on measured_place (account_id);
comment on column measured_place.from_day is 'minus infinity for what holds from the first day on';
alter table measured_place enable row level security;
create policy sight on measured_place using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = measured_place.account_id and g.identity_id = (select actor()))
);
create trigger measured_stays before update or delete on measured_place for each row execute function measured_stays();

create table measured_fee_since (
    subject_id uuid not null references measured_subject on delete cascade,
    from_day date not null,
    revision integer not null check (revision > 0),
    account_id uuid not null references account on delete cascade,
    monthly numeric(19, 4) check (monthly >= 0),
    set_aside boolean not null,
    why text not null check (length(why) <= 300),
    recorded_by uuid not null references identity,
    recorded_at timestamptz not null,
    primary key (subject_id, from_day, revision)
);
create index measured_fee_since_of_account on measured_fee_since (account_id);
comment on column measured_fee_since.monthly is 'in the currency of the contract; null where it has none from that day on';
alter table measured_fee_since enable row level security;
create policy sight on measured_fee_since using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = measured_fee_since.account_id and g.identity_id = (select actor()))
);
create policy figures on measured_fee_since as restrictive using ((select may('figures')));
create trigger measured_stays before update or delete on measured_fee_since for each row execute function measured_stays();

create trigger measured_stays before update or delete on measured_fee for each row execute function measured_stays();
create function measured_first_stays() returns trigger
    language plpgsql set search_path = pareto, pg_temp
    as $$ begin
        raise exception 'What something measured was entered with stays; say from which day on it is otherwise.'
            using errcode = 'check_violation';
    end $$;
create trigger measured_first_stays before update on measured_subject for each row
    when (old.site is distinct from new.site or old.spare is distinct from new.spare)
    execute function measured_first_stays();
