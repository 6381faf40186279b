-- How satisfied the customer was once a request was closed, each time it was.
create table request_mark (
    request_id uuid not null references request on delete cascade,
    recorded_at timestamptz not null,
    account_id uuid not null references account on delete cascade,
    mark smallint not null check (mark between 1 and 5),
    said text not null check (length(said) <= 1000),
    recorded_by uuid not null references identity,
    superior_id uuid references identity,
    seen_at timestamptz,
    primary key (request_id, recorded_at),
    check (mark <= 2 or (superior_id is null and seen_at is null))
);
create index request_mark_of_account on request_mark (account_id);
create index request_mark_low on request_mark (superior_id) where mark <= 2 and seen_at is null;
comment on column request_mark.mark is 'from 1, not at all, to 5';
comment on column request_mark.superior_id is 'who is told of a low one; null for directors, where nobody stands above whoever answered';
comment on column request_mark.seen_at is 'when they opened the request';
alter table request_mark enable row level security;
create policy sight on request_mark using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = request_mark.account_id and g.identity_id = (select actor()))
);
