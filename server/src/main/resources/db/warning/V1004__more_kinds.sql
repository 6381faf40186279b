-- Warnings of a shrinking range name what they are about.
alter table warning add column named text[] not null default '{}';
comment on column warning.named is 'families bought no longer';
comment on column warning.risk_mid is
    'net revenue of twelve months at risk, of good news what it brings more; low and high hold in eight of ten cases';

-- What was said of the latest list when it was made; one row.
create table warning_list (
    one boolean primary key default true check (one),
    false_share double precision not null check (false_share between 0 and 1)
);
comment on table warning_list is 'rls-exempt: one mean over the whole company, no data of any account';
comment on column warning_list.false_share is 'expected share of false ones, a group counting once with its likeliest';
