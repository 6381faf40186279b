-- Every row a merge has moved or set aside, as it was before and after, so that it can go back.
create table merge_row (
    merge_id uuid not null references account_merge on delete cascade,
    place int not null,
    table_name text not null,
    column_name text not null,
    how text not null check (how in ('moved', 'aside', 'account')),
    before jsonb not null,
    after jsonb,
    outcome text check (outcome in ('back', 'gone', 'stuck')),
    primary key (merge_id, place),
    check ((how = 'moved') = (after is not null))
);
comment on column merge_row.how is 'aside: the account had a fact of that kind at that time; account: the merged account itself';
comment on column merge_row.outcome is 'what became of it when the merge was undone; gone: deleted since; stuck: something stands in its place';
alter table merge_row enable row level security;
create policy kept_by_jobs on merge_row using ((select actor_role()) = 'system');

-- Grants by hand move like every other fact, with whoever gave them.
create policy moved_by_jobs on sight_grant using ((select actor_role()) = 'system')
    with check ((select actor_role()) = 'system');

-- What a person takes back is not kept in a journal either.
create function forget_in_journal() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp as $$
begin
    delete from merge_row where table_name = 'contact_data' and before ->> 'contact_id' = old.contact_id::text;
    delete from merge_row where table_name = 'account_match_key' and before ->> 'post_id' in
        (select id::text from contact_post where contact_id = old.contact_id);
    update merge_row set before = before || '{"attitude": null, "influence": null}',
        after = after || '{"attitude": null, "influence": null}'
    where table_name = 'contact_post' and before ->> 'contact_id' = old.contact_id::text;
    return null;
end $$;
create trigger forgotten_in_journal after update of withdrawn_at on contact_consent
    for each row when (new.withdrawn_at is not null) execute function forget_in_journal();
create trigger forgotten_in_journal after delete on contact_key
    for each row execute function forget_in_journal();
