-- One person's accounts given to others in one action, and what was open then.
create table hand_over (
    id uuid primary key,
    from_id uuid not null references identity,
    day date not null,
    leaves boolean not null,
    reason text not null,
    done_by uuid not null references identity,
    done_at timestamptz not null
);
create index hand_over_from on hand_over (from_id, done_at desc);
alter table hand_over enable row level security;
create policy known_to_staff on hand_over using ((select actor_role()) is not null);

create table hand_over_account (
    hand_over_id uuid not null references hand_over on delete cascade,
    account_id uuid not null references account on delete cascade,
    role text not null,
    to_id uuid not null references identity,
    primary key (hand_over_id, account_id, role)
);
create index hand_over_account_to on hand_over_account (to_id);
alter table hand_over_account enable row level security;
create policy sight on hand_over_account using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = hand_over_account.account_id and g.identity_id = (select actor()))
);
