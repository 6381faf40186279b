-- What a program calls a request it raised: the same words from the same program mean the same request.
create table request_external (
    token_id uuid not null references program_token,
    external_id text not null check (length(external_id) between 1 and 100),
    request_id uuid not null references request on delete cascade,
    account_id uuid not null references account on delete cascade,
    primary key (token_id, external_id)
);
create index request_external_of_request on request_external (request_id);
create index request_external_of_account on request_external (account_id);
alter table request_external enable row level security;
create policy sight on request_external using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = request_external.account_id and g.identity_id = (select actor()))
);
