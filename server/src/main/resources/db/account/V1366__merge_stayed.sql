-- What a merge finds with the account that stays although it hangs on a row of the other, such as compensation by a
-- contract that covers it: it stays where it is when that row goes back.
create table merge_stayed (
    merge_id uuid not null references account_merge on delete cascade,
    table_name text not null,
    column_name text not null,
    key jsonb not null,
    primary key (merge_id, table_name, column_name, key)
);
comment on column merge_stayed.key is 'primary key of the row';
alter table merge_stayed enable row level security;
create policy kept_by_jobs on merge_stayed using ((select actor_role()) = 'system');
