create table account (
    id uuid primary key,
    code text not null unique,
    folded_code text collate "C" not null,
    name text not null,
    normal_name text not null,
    initials text not null,
    created_at timestamptz not null,
    created_by uuid
);
create index account_by_folded_code on account (folded_code);
create index account_by_normal_name on account (normal_name);
comment on column account.code is 'as in the order files; the name where a file has no code';
comment on column account.normal_name is 'without legal form, blanks and width, to find the same company twice';
comment on column account.initials is 'first letters of the pinyin of the name, most frequent reading';

alter table account enable row level security;
create policy sight on account using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account.id and g.identity_id = (select actor()))
);
