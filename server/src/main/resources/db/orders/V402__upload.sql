create table upload (
    id uuid primary key,
    file_id uuid not null,
    file_name text not null,
    bytes bigint not null,
    uploaded_at timestamptz not null,
    uploaded_by uuid,
    inspection jsonb
);
alter table upload enable row level security;
create policy sight on upload using ((select wide_sight()));
