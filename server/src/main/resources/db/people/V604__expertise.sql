-- What our people know: skills, industries, languages, in the words they use for it.
create table expertise (
    identity_id uuid not null references identity,
    kind text not null check (kind in ('skill', 'industry', 'language')),
    folded text not null,
    word text not null,
    place int not null,
    set_by uuid not null references identity,
    set_at timestamptz not null,
    primary key (identity_id, kind, folded)
);
comment on column expertise.folded is 'the word as it is compared: width and case do not count';
create index expertise_by_word on expertise (kind, folded);
alter table expertise enable row level security;
create policy known_to_staff on expertise using ((select actor_role()) is not null);

-- How much time somebody says they have for others.
create table free_capacity (
    identity_id uuid primary key references identity,
    percent smallint not null check (percent between 0 and 100),
    set_by uuid not null references identity,
    set_at timestamptz not null
);
alter table free_capacity enable row level security;
create policy known_to_staff on free_capacity using ((select actor_role()) is not null);
