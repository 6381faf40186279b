-- Keys on people's devices (WebAuthn); only the public half is known here.
create table passkey (
    id uuid primary key,
    identity_id uuid not null references identity,
    name text not null,
    credential_id bytea not null unique,
    public_key bytea not null,
    attestation bytea not null,
    signatures bigint not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    transports text[] not null,
    created_at timestamptz not null,
    used_at timestamptz
);
create index passkey_of_identity on passkey (identity_id);
comment on column passkey.attestation is 'what the device said when the key was made, without a proof of its maker';
comment on column passkey.signatures is 'counter of the device; one that goes back betrays a copy';

alter table passkey enable row level security;
create policy own_or_keeper on passkey using (identity_id = (select actor()) or (select keeps_people()));
