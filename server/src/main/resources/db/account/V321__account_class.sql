-- What an account is grouped by, and the classes delivered: the general scheme and that of telecom companies.
create table account_class_kind (
    id uuid primary key,
    scheme text not null,
    scheme_zh text not null,
    scheme_en text not null,
    name_zh text not null,
    name_en text not null,
    what_zh text not null,
    what_en text not null,
    place int not null,
    set_by uuid references identity,
    set_at timestamptz not null,
    unique (scheme, name_zh),
    unique (scheme, name_en)
);
comment on table account_class_kind is 'rls-exempt: words for everybody, no data of anybody';

insert into account_class_kind values
    ('01990000-0000-7000-8000-000000000001', 'general', '通用', 'General', '经济大客户', 'Volume',
        '买得多、买得勤', 'Buys much and often', 10, null, now()),
    ('01990000-0000-7000-8000-000000000002', 'general', '通用', 'General', '重要客户', 'Public',
        '党政军警、司法、教育、卫生、媒体等公共单位', 'Government, defence, justice, education, health, media and other public bodies', 20, null, now()),
    ('01990000-0000-7000-8000-000000000003', 'general', '通用', 'General', '集团客户', 'Group',
        '沿产业链或价值链与我们相连', 'Tied to us along an industry or value chain', 30, null, now()),
    ('01990000-0000-7000-8000-000000000004', 'general', '通用', 'General', '战略客户', 'Strategic',
        '经调查、预测或分析有前途，也是对手争取的对象', 'Promising by survey, forecast or analysis; a target for competitors', 40, null, now()),
    ('01990000-0000-7000-8000-000000000011', 'telecom', '电信', 'Telecom', '重要', 'Important',
        '党政军、要害部门，通信不能中断', 'Government, defence and vital services whose lines must never fail', 10, null, now()),
    ('01990000-0000-7000-8000-000000000012', 'telecom', '电信', 'Telecom', '重点', 'Major',
        '通信费用高、用量大', 'High spend and heavy use', 20, null, now()),
    ('01990000-0000-7000-8000-000000000013', 'telecom', '电信', 'Telecom', '战略（潜在）', 'Strategic (potential)',
        '今天用量不大，预计会成为重要或重点客户', 'Small today, expected to become important or major', 30, null, now());

create table account_class (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    kind_id uuid not null references account_class_kind,
    from_day date not null,
    to_day date not null default 'infinity',
    evidence text not null,
    set_by uuid not null references identity,
    set_at timestamptz not null,
    check (from_day < to_day),
    exclude using gist (account_id with =, kind_id with =, daterange(from_day, to_day) with &&)
);
comment on table account_class is 'which classes an account is in, dated, with the evidence; several at once';
create index account_class_of_account on account_class (account_id, to_day);
alter table account_class enable row level security;
create policy sight on account_class using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = account_class.account_id and g.identity_id = (select actor()))
);
