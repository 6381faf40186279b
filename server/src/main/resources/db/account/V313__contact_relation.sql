-- How persons at customers stand to each other, dated: from_id reports to, influences, … to_id.
create table contact_relation (
    id uuid primary key,
    from_id uuid not null references contact on delete cascade,
    to_id uuid not null references contact on delete cascade,
    kind text not null check (kind in ('reports_to', 'influences', 'knows', 'related', 'alumni', 'referred_by')),
    from_day date not null,
    to_day date not null default 'infinity',
    set_by uuid not null references identity,
    set_at timestamptz not null,
    check (from_day < to_day),
    check (from_id <> to_id),
    exclude using gist (from_id with =, to_id with =, kind with =, daterange(from_day, to_day) with &&)
);
create index contact_relation_to on contact_relation (to_id, to_day);
alter table contact_relation enable row level security;
create policy seen_with_both on contact_relation using (
    exists (select 1 from contact c where c.id = from_id) and exists (select 1 from contact c where c.id = to_id));

-- Whom of ours a person at a customer is in touch with, and how well, dated.
create table counterpart (
    id uuid primary key,
    contact_id uuid not null references contact on delete cascade,
    identity_id uuid not null references identity,
    strength smallint not null check (strength between 1 and 5),
    from_day date not null,
    to_day date not null default 'infinity',
    set_by uuid not null references identity,
    set_at timestamptz not null,
    check (from_day < to_day),
    exclude using gist (contact_id with =, identity_id with =, daterange(from_day, to_day) with &&)
);
create index counterpart_of_contact on counterpart (contact_id, to_day);
alter table counterpart enable row level security;
create policy seen_with_contact on counterpart using (exists (select 1 from contact c where c.id = contact_id));
