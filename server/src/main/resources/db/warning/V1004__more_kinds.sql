-- Warnings of a shrinking range and of prices name what they are about; those of a share that moves, the other unit.
alter table warning
    add column named text[] not null default '{}',
    add column other_id uuid references account on delete set null;
create index warning_of_other on warning (other_id) where other_id is not null;
comment on column warning.named is 'families bought no longer, or products whose price fell most';
comment on column warning.other_id is 'unit of the same group that buys instead; shown to whoever may see it';
comment on column warning.risk_mid is
    'net revenue of twelve months at risk, of good news what it brings more, of a share that moves what moves; low and high hold in eight of ten cases';
