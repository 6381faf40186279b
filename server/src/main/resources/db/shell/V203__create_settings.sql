-- What an administrator has settled for the house.
create table setting (
    key text primary key,
    value text not null,
    set_by uuid not null references identity,
    set_at timestamptz not null
);

comment on table setting is 'rls-exempt: read by everybody, before sign-in too; callers check who may change it';
