-- The lines between the tiers as they were at any time; the latest set holds. Without one the delivered lines hold.
create table tier_rule_set (
    id uuid primary key,
    platinum numeric(6, 4) not null,
    core numeric(6, 4) not null,
    priority numeric(6, 4) not null,
    set_at timestamptz not null,
    set_by uuid not null references identity,
    check (0 < platinum and platinum < core and core < priority and priority < 1)
);
comment on table tier_rule_set is 'rls-exempt: rules for everybody, no data of anybody';
