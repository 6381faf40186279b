-- By which playbook a request was sent out, once and for all.
create table request_dispatch (
    request_id uuid primary key references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    version_id uuid not null references playbook_version,
    important boolean not null,
    virtual_team_id uuid references virtual_team on delete set null,
    dispatched_by uuid not null references identity,
    dispatched_at timestamptz not null
);
create index request_dispatch_of_account on request_dispatch (account_id);
create index request_dispatch_version on request_dispatch (version_id);
create index request_dispatch_team on request_dispatch (virtual_team_id);
comment on column request_dispatch.important is 'whether the account was of class IMPORTANT then, which adds steps';
alter table request_dispatch enable row level security;
create policy sight on request_dispatch using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = request_dispatch.account_id and g.identity_id = (select actor()))
);
create policy inside on request_dispatch as restrictive using ((select actor_role()) is not null);

-- Where something is done for it: an account of the group, or one place of such an account.
create table request_site (
    id uuid primary key,
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    origin uuid not null,
    place_id uuid references account on delete set null,
    city text not null check (length(city) between 1 and 80),
    address text not null,
    added_by uuid not null references identity,
    added_at timestamptz not null,
    unique (request_id, origin)
);
create index request_site_of_account on request_site (account_id);
create index request_site_place on request_site (place_id);
comment on column request_site.origin is 'id of the account or of its place that was chosen, so that it is chosen once';
comment on column request_site.place_id is 'whose name is shown to those who may see it';
comment on column request_site.added_at is 'when its tasks were sent out';
alter table request_site enable row level security;
create policy sight on request_site using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = request_site.account_id and g.identity_id = (select actor()))
);
create policy inside on request_site as restrictive using ((select actor_role()) is not null);
