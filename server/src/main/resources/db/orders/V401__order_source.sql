create table order_source (
    id uuid primary key,
    name text not null unique,
    shape jsonb,
    created_at timestamptz not null,
    created_by uuid
);
comment on table order_source is 'rls-exempt: names a system order files come from, nothing about an account';
comment on column order_source.shape is 'how its files are read: header texts and the mapping confirmed by a person';
