-- Codes sent to mail addresses to see whose they are.
create table notice_code (
    id uuid primary key,
    identity_id uuid not null references identity,
    address bytea not null,
    code bytea not null,
    asked_at timestamptz not null,
    tries int not null default 0,
    used_at timestamptz
);
create index notice_code_of_person on notice_code (identity_id, asked_at desc);
comment on column notice_code.address is 'AES-256-GCM under a key outside the database, as is the code';

alter table notice_code enable row level security;
create policy own_or_keeper on notice_code using (identity_id = (select actor()) or (select keeps_people()));
