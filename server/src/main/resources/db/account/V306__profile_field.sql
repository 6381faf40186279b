-- What is written down about accounts: fields are data, delivered ones and one's own alike.
create table profile_field (
    id uuid primary key,
    key text not null unique check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    kind text not null check (kind in ('text', 'long', 'number', 'date', 'choice', 'money', 'code')),
    section text not null check (section in ('identity', 'background', 'relation', 'own')),
    place int not null,
    delivered boolean not null,
    name_zh text not null,
    name_en text not null,
    set_by uuid references identity,
    set_at timestamptz not null,
    retired_at timestamptz,
    retired_by uuid references identity,
    check ((retired_at is null) = (retired_by is null))
);
create unique index profile_field_zh on profile_field (name_zh) where retired_at is null;
create unique index profile_field_en on profile_field (lower(name_en)) where retired_at is null;
comment on table profile_field is 'rls-exempt: words for everybody, no data of anybody';
comment on column profile_field.kind is 'never changes, so that values keep their meaning';
comment on column profile_field.retired_at is 'asked for and shown no longer; its values stay';

create table profile_choice (
    field_id uuid not null references profile_field,
    code text not null,
    place int not null,
    name_zh text not null,
    name_en text not null,
    retired boolean not null default false,
    primary key (field_id, code),
    unique (field_id, name_zh)
);
comment on table profile_choice is 'rls-exempt: words for everybody, no data of anybody';

insert into profile_field (id, key, kind, section, place, delivered, name_zh, name_en, set_at) values
    ('01990000-0000-7000-8000-000000000101', 'credit-code', 'code', 'identity', 10, true, '统一社会信用代码', 'Unified social credit code', now()),
    ('01990000-0000-7000-8000-000000000102', 'industry', 'choice', 'identity', 20, true, '行业', 'Industry', now()),
    ('01990000-0000-7000-8000-000000000103', 'business', 'text', 'identity', 30, true, '主营业务', 'Main business', now()),
    ('01990000-0000-7000-8000-000000000104', 'size', 'choice', 'identity', 40, true, '规模', 'Size', now()),
    ('01990000-0000-7000-8000-000000000105', 'employees', 'number', 'identity', 50, true, '员工人数', 'Employees', now()),
    ('01990000-0000-7000-8000-000000000106', 'turnover', 'money', 'identity', 60, true, '年营业额', 'Yearly turnover', now()),
    ('01990000-0000-7000-8000-000000000107', 'region', 'choice', 'identity', 70, true, '地区', 'Region', now()),
    ('01990000-0000-7000-8000-000000000108', 'founded', 'date', 'identity', 80, true, '成立日期', 'Founded on', now()),
    ('01990000-0000-7000-8000-000000000109', 'website', 'text', 'identity', 90, true, '网站', 'Website', now()),
    ('01990000-0000-7000-8000-000000000111', 'rank', 'text', 'background', 10, true, '行业地位', 'Rank in its industry', now()),
    ('01990000-0000-7000-8000-000000000112', 'rivals', 'long', 'background', 20, true, '竞争对手', 'Its rivals', now()),
    ('01990000-0000-7000-8000-000000000113', 'challenges', 'long', 'background', 30, true, '面临的挑战', 'Its challenges', now()),
    ('01990000-0000-7000-8000-000000000114', 'questions', 'long', 'background', 40, true, '待弄清的问题', 'Open questions', now()),
    ('01990000-0000-7000-8000-000000000121', 'since', 'date', 'relation', 10, true, '往来起始', 'Relation since', now()),
    ('01990000-0000-7000-8000-000000000122', 'through', 'text', 'relation', 20, true, '经由', 'Came through', now()),
    ('01990000-0000-7000-8000-000000000123', 'suppliers', 'long', 'relation', 30, true, '同类供应商', 'Other suppliers of what we sell', now()),
    ('01990000-0000-7000-8000-000000000124', 'notes', 'long', 'relation', 40, true, '备注', 'Notes', now());

-- Sections of GB/T 4754-2017.
insert into profile_choice (field_id, code, place, name_zh, name_en)
select '01990000-0000-7000-8000-000000000102', code, 10 * row_number() over (order by code), zh, en from (values
    ('A', '农、林、牧、渔业', 'Agriculture, forestry, fishing'),
    ('B', '采矿业', 'Mining'),
    ('C', '制造业', 'Manufacturing'),
    ('D', '电力、热力、燃气及水生产和供应业', 'Electricity, heat, gas and water'),
    ('E', '建筑业', 'Construction'),
    ('F', '批发和零售业', 'Wholesale and retail'),
    ('G', '交通运输、仓储和邮政业', 'Transport, storage and post'),
    ('H', '住宿和餐饮业', 'Hotels and catering'),
    ('I', '信息传输、软件和信息技术服务业', 'Information technology'),
    ('J', '金融业', 'Finance'),
    ('K', '房地产业', 'Real estate'),
    ('L', '租赁和商务服务业', 'Leasing and business services'),
    ('M', '科学研究和技术服务业', 'Research and technical services'),
    ('N', '水利、环境和公共设施管理业', 'Water conservancy, environment and public facilities'),
    ('O', '居民服务、修理和其他服务业', 'Household and other services'),
    ('P', '教育', 'Education'),
    ('Q', '卫生和社会工作', 'Health and social work'),
    ('R', '文化、体育和娱乐业', 'Culture, sports and entertainment'),
    ('S', '公共管理、社会保障和社会组织', 'Public administration and social organisations'),
    ('T', '国际组织', 'International organisations')
) as given (code, zh, en);

insert into profile_choice (field_id, code, place, name_zh, name_en) values
    ('01990000-0000-7000-8000-000000000104', 'large', 10, '大型', 'Large'),
    ('01990000-0000-7000-8000-000000000104', 'medium', 20, '中型', 'Medium'),
    ('01990000-0000-7000-8000-000000000104', 'small', 30, '小型', 'Small'),
    ('01990000-0000-7000-8000-000000000104', 'micro', 40, '微型', 'Micro'),
    ('01990000-0000-7000-8000-000000000107', 'north', 10, '华北', 'North China'),
    ('01990000-0000-7000-8000-000000000107', 'northeast', 20, '东北', 'Northeast China'),
    ('01990000-0000-7000-8000-000000000107', 'east', 30, '华东', 'East China'),
    ('01990000-0000-7000-8000-000000000107', 'central', 40, '华中', 'Central China'),
    ('01990000-0000-7000-8000-000000000107', 'south', 50, '华南', 'South China'),
    ('01990000-0000-7000-8000-000000000107', 'southwest', 60, '西南', 'Southwest China'),
    ('01990000-0000-7000-8000-000000000107', 'northwest', 70, '西北', 'Northwest China'),
    ('01990000-0000-7000-8000-000000000107', 'hk-mo-tw', 80, '港澳台', 'Hong Kong, Macao, Taiwan'),
    ('01990000-0000-7000-8000-000000000107', 'abroad', 90, '海外', 'Abroad');
