create table exclusion_rule (
    id text primary key,
    rule jsonb not null,
    position integer not null,
    set_at timestamptz not null,
    set_by uuid,
    dropped_at timestamptz,
    dropped_by uuid
);
comment on table exclusion_rule is 'rls-exempt: says which lines are no goods, nothing about an account';
