-- Requests that belong together: one that goes on in another, one made from another, or two about the same thing.
create table request_link (
    request_id uuid not null references request on delete cascade,
    other_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    kind text not null check (kind in ('merged', 'split', 'linked')),
    made_by uuid not null references identity,
    made_at timestamptz not null,
    primary key (request_id, other_id),
    check (request_id <> other_id)
);
create index request_link_other on request_link (other_id);
create index request_link_of_account on request_link (account_id);
comment on table request_link is 'the first goes on in the other, was split into the other, or is linked with it';
alter table request_link enable row level security;
create policy sight on request_link using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = request_link.account_id and g.identity_id = (select actor()))
);
