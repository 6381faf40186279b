-- The mailbox requests come to, if there is one.
create table mailbox (
    id uuid primary key,
    host text not null check (length(host) between 1 and 253),
    port integer not null check (port between 1 and 65535),
    security text not null check (security in ('tls', 'starttls', 'none')),
    login text not null,
    password bytea not null,
    folder text not null check (length(folder) between 1 and 200),
    address text not null,
    active boolean not null,
    set_by uuid not null references identity,
    set_at timestamptz not null,
    read_at timestamptz,
    failed_at timestamptz,
    failure_key text,
    failure_detail text,
    check ((failed_at is null) = (failure_key is null))
);
create unique index mailbox_only_one on mailbox ((true));
comment on column mailbox.password is 'AES-256-GCM under a key outside the database';
comment on column mailbox.address is 'its own address; what comes from there is left alone';
comment on column mailbox.failed_at is 'since when it could not be read; null while it can';
alter table mailbox enable row level security;
create policy kept_by_keepers on mailbox using ((select keeps_people()));
