-- A complaint that is opened again has the time of its level once more from then on; the latest holds.
create table complaint_anew (
    request_id uuid not null references request on delete cascade,
    since timestamptz not null,
    level smallint not null check (level between 1 and 4),
    account_id uuid not null references account on delete cascade,
    due_at timestamptz not null,
    primary key (request_id, since)
);
create index complaint_anew_of_account on complaint_anew (account_id);
create trigger added_to_only before update or delete on complaint_anew for each row execute function added_to_only();
alter table complaint_anew enable row level security;
create policy sight on complaint_anew using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = complaint_anew.account_id and g.identity_id = (select actor()))
);
create policy inside on complaint_anew as restrictive using ((select actor_role()) is not null);
