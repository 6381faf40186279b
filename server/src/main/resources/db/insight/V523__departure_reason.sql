-- Why accounts leave, as people may choose.
create table departure_reason_kind (
    id uuid primary key,
    zh text not null unique,
    en text not null unique,
    active boolean not null default true
);
comment on table departure_reason_kind is 'rls-exempt: words for everybody, no data of anybody';
insert into departure_reason_kind (id, zh, en) values
    ('01990000-0000-7000-8000-000000000081', '价格', 'Price'),
    ('01990000-0000-7000-8000-000000000082', '转向竞争对手', 'Went to a competitor'),
    ('01990000-0000-7000-8000-000000000083', '对服务不满意', 'Unhappy with our service'),
    ('01990000-0000-7000-8000-000000000084', '业务收缩', 'Its business shrank'),
    ('01990000-0000-7000-8000-000000000085', '停业', 'It closed down'),
    ('01990000-0000-7000-8000-000000000086', '对口人离开', 'Our contact left'),
    ('01990000-0000-7000-8000-000000000087', '其他', 'Other');

-- What a person says why an account left; the latest of each departure counts.
create table departure_reason (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    since date not null,
    kind_id uuid not null references departure_reason_kind,
    note text not null,
    said_by uuid not null references identity,
    said_at timestamptz not null
);
create index departure_reason_of_account on departure_reason (account_id, since, said_at desc);
alter table departure_reason enable row level security;
create policy sight on departure_reason using (
    (select wide_sight())
    or exists (select 1 from sight_grant g
        where g.account_id = departure_reason.account_id and g.identity_id = (select actor()))
);
create policy figures on departure_reason as restrictive using ((select may('figures')));
