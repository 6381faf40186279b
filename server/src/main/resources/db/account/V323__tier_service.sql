-- What a tier is entitled to, as it was at any time; the latest set of a tier holds.
create table tier_service (
    id uuid primary key,
    tier text not null check (tier in ('platinum', 'core', 'priority', 'general')),
    level_zh text not null,
    level_en text not null,
    visit_days int not null check (visit_days > 0),
    meetings int not null check (meetings >= 0),
    leader text not null check (leader in ('sponsor', 'manager', 'team')),
    set_by uuid references identity,
    set_at timestamptz not null
);
create index tier_service_latest on tier_service (tier, set_at desc, id desc);
comment on table tier_service is 'rls-exempt: rules for everybody, no data of anybody';
comment on column tier_service.visit_days is 'at most so many days between two visits';
comment on column tier_service.meetings is 'meetings of top managements a year';
comment on column tier_service.leader is 'who of ours leads';

insert into tier_service values
    ('01990000-0000-7000-8000-000000000021', 'platinum', '专属团队，7×24 小时，首响 15 分钟', 'Dedicated team, around the clock, first answer in 15 minutes', 14, 2, 'sponsor', null, now()),
    ('01990000-0000-7000-8000-000000000022', 'core', '专属经理，7×24 小时，首响 30 分钟', 'Dedicated manager, around the clock, first answer in 30 minutes', 30, 1, 'manager', null, now()),
    ('01990000-0000-7000-8000-000000000023', 'priority', '专属经理，工作时间，首响 2 小时', 'Dedicated manager, office hours, first answer in 2 hours', 60, 0, 'manager', null, now()),
    ('01990000-0000-7000-8000-000000000024', 'general', '服务团队，工作时间，当日答复', 'Service team, office hours, answer the same day', 180, 0, 'team', null, now());
