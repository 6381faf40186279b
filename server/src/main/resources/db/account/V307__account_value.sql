-- What a field says about an account, as it was at any time: a change ends one row and begins another.
create table account_value (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    field_id uuid not null references profile_field,
    word text check (length(word) <= 200),
    story text check (length(story) <= 10000),
    amount numeric(19, 4),
    currency text,
    day date,
    origin text not null check (origin in ('file', 'person')),
    source text,
    set_by uuid not null references identity,
    set_at timestamptz not null,
    until_at timestamptz,
    until_by uuid references identity,
    check (num_nonnulls(word, story, amount, day) = 1),
    check (currency is null or amount is not null),
    check ((origin = 'file') = (source is not null)),
    check ((until_at is null) = (until_by is null))
);
create unique index account_value_current on account_value (account_id, field_id) where until_at is null;
create index account_value_of_account on account_value (account_id, set_at);
create index account_value_word on account_value (field_id, word, account_id) where until_at is null and word is not null;
create index account_value_amount on account_value (field_id, amount, account_id) where until_at is null and amount is not null;
create index account_value_day on account_value (field_id, day, account_id) where until_at is null and day is not null;
comment on column account_value.word is 'a short text, the code of a choice, or a credit code';
comment on column account_value.story is 'a long text, which no filter looks for';
comment on column account_value.source is 'the file it came from';

alter table account_value enable row level security;
create policy sight on account_value using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account_value.account_id and g.identity_id = (select actor()))
);

create view fact_account_value with (security_invoker = true) as
    select account_id, field_id, word, amount, currency, day from account_value where until_at is null;
comment on view fact_account_value is 'what the fields of an account say today';
