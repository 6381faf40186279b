-- Warnings of falling prices show them quarter by quarter.
alter table warning
    add column price_quarter date[] not null default '{}',
    add column price_own integer[] not null default '{}',
    add column price_beside integer[] not null default '{}',
    add check (cardinality(price_quarter) = cardinality(price_own)),
    add check (cardinality(price_quarter) = cardinality(price_beside));
comment on column warning.price_quarter is 'first days of quarters';
comment on column warning.price_own is 'what it pays for the same products, in percent of the quarter before the fall';
comment on column warning.price_beside is 'the same after what others paid more or less meanwhile';
comment on column warning.named is 'families bought no longer, or products whose price fell most';
