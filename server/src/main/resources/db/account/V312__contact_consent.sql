-- Why we may use the data of a person, for what, from where, since when and until when.
create table contact_consent (
    id uuid primary key,
    contact_id uuid not null references contact on delete cascade,
    purpose text not null check (purpose in ('contact', 'assessment', 'sensitive', 'passing_on')),
    ground text not null check (ground in ('consent', 'contract', 'public')),
    source text not null,
    from_day date not null,
    to_day date not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid references identity,
    set_by uuid not null references identity,
    set_at timestamptz not null,
    check (from_day < to_day),
    check (purpose not in ('sensitive', 'passing_on') or ground = 'consent'),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index contact_consent_of_contact on contact_consent (contact_id, to_day);
alter table contact_consent enable row level security;
create policy seen_with_contact on contact_consent using (exists (select 1 from contact c where c.id = contact_id));
