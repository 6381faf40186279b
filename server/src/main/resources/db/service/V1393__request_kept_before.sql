-- From whom a request was kept by mistake, until somebody said so: they see it again like everybody else, but not this.
create table request_kept_before (
    request_id uuid not null references request on delete cascade,
    identity_id uuid not null references identity,
    account_id uuid not null references account on delete cascade,
    kept_by uuid not null references identity,
    kept_at timestamptz not null,
    ended_by uuid not null references identity,
    ended_at timestamptz not null,
    why text not null check (length(why) between 1 and 1000),
    primary key (request_id, identity_id, kept_at),
    check (ended_by <> identity_id)
);
create index request_kept_before_of_account on request_kept_before (account_id);
create trigger added_to_only before update or delete on request_kept_before for each row execute function added_to_only();
alter table request_kept_before enable row level security;
create policy sight on request_kept_before using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = request_kept_before.account_id and g.identity_id = (select actor()))
);
create policy inside on request_kept_before as restrictive using ((select actor_role()) is not null);
create policy not_them on request_kept_before as restrictive using (identity_id <> (select actor()));

-- It is taken back once that is written down, and otherwise as little as before.
create function kept_until_taken_back() returns trigger
    language plpgsql security definer set search_path = pareto, pg_temp
    as $$ begin
        if exists (select 1 from request_kept_before b where b.request_id = old.request_id
                and b.identity_id = old.identity_id and b.kept_at = old.kept_at)
            or not exists (select 1 from request r where r.id = old.request_id)
            or not exists (select 1 from account a where a.id = old.account_id) then
            return old;
        end if;
        raise exception 'From whom a request is kept is taken back with a reason only.' using errcode = 'check_violation';
    end $$;
revoke execute on function kept_until_taken_back() from public;
drop trigger added_to_only on request_kept_from;
create trigger added_to_only before update on request_kept_from for each row execute function added_to_only();
create trigger kept_until_taken_back before delete on request_kept_from
    for each row execute function kept_until_taken_back();
