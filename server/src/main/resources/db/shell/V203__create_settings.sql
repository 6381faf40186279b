-- What an administrator has settled for the house. Read by everybody, before sign-in too, hence no policy.
create table setting (
    key text primary key,
    value text not null,
    set_by uuid not null references identity,
    set_at timestamptz not null
);
