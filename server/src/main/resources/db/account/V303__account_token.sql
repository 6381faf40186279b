create table account_token (
    token text not null,
    account_id uuid not null references account on delete cascade,
    primary key (token, account_id)
);
create index account_token_by_account on account_token (account_id);
comment on table account_token is 'what an account can be found by: pairs of characters, pinyin, initials, code; equality only';

alter table account_token enable row level security;
create policy sight on account_token using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account_token.account_id and g.identity_id = (select actor()))
);
