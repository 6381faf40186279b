-- Who does someone's work while they are away.
create table stand_in (
    id uuid primary key,
    absent_id uuid not null references identity,
    stand_in_id uuid not null references identity,
    from_day date not null,
    to_day date not null,
    set_by uuid not null references identity,
    set_at timestamptz not null,
    check (from_day < to_day),
    check (absent_id <> stand_in_id),
    exclude using gist (absent_id with =, daterange(from_day, to_day) with &&)
);
create index stand_in_for on stand_in (stand_in_id, to_day);
alter table stand_in enable row level security;
create policy known_to_staff on stand_in using ((select actor_role()) is not null);

create view fact_stand_in with (security_invoker = true) as
    select absent_id, stand_in_id, from_day, to_day from stand_in;
comment on view fact_stand_in is 'who does whose work while they are away, dated';
