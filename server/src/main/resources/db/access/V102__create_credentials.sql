-- What proves who someone is. Only its owner and those who keep people come near it.
create table credential (
    identity_id uuid primary key references identity,
    password_hash text not null,
    changed_at timestamptz not null
);

create table one_time_link (
    token_hash bytea primary key,
    purpose text not null check (purpose in ('first-administrator', 'set-password')),
    identity_id uuid references identity,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    check ((purpose = 'set-password') = (identity_id is not null))
);
create index one_time_link_of_identity on one_time_link (identity_id);

create table second_factor (
    identity_id uuid primary key references identity,
    secret bytea not null,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    last_step bigint not null default 0
);
comment on column second_factor.secret is 'AES-256-GCM under a key outside the database';
comment on column second_factor.last_step is 'time step of the last accepted code; it and earlier ones are refused';

create table recovery_code (
    identity_id uuid not null references identity,
    code_hash bytea not null,
    used_at timestamptz,
    primary key (identity_id, code_hash)
);

alter table credential enable row level security;
alter table one_time_link enable row level security;
alter table second_factor enable row level security;
alter table recovery_code enable row level security;
create policy own_or_keeper on credential using (identity_id = (select actor()) or (select keeps_people()));
create policy keeper on one_time_link using ((select keeps_people()));
create policy own_or_keeper on second_factor using (identity_id = (select actor()) or (select keeps_people()));
create policy own_or_keeper on recovery_code using (identity_id = (select actor()) or (select keeps_people()));
