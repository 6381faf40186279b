-- What a program shows instead of a session 接口令牌. It acts as a person of ours, so that policies hold for it as for
-- them, and may no more of that than its scopes say.
create table program_token (
    id uuid primary key,
    token_hash bytea not null unique check (length(token_hash) = 32),
    prefix text not null,
    purpose text not null check (length(purpose) between 1 and 120),
    identity_id uuid not null references identity,
    role text not null,
    scopes text[] not null check (cardinality(scopes) > 0),
    made_by uuid not null references identity,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz,
    revoked_by uuid references identity,
    check ((revoked_at is null) = (revoked_by is null))
);
create index program_token_of_person on program_token (identity_id);
comment on column program_token.token_hash is 'SHA-256; the token is 256 random bits, which nobody tries out, so a slow hash would protect nothing';
comment on column program_token.prefix is 'how it begins, to be recognised by';
comment on column program_token.identity_id is 'in whose name it acts';
comment on column program_token.role is 'of that person when it was made; with another one it is worth nothing';
comment on column program_token.used_at is 'to the minute';

alter table program_token enable row level security;
create policy kept_by_deciders on program_token using ((select may('decide')));
