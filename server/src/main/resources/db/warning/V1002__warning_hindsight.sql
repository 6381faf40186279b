-- How earlier lists fared, as counted with the latest one; one row.
create table warning_hindsight (
    one boolean primary key default true check (one),
    from_day date not null,
    to_day date not null,
    warned int not null,
    right_ones int not null check (right_ones between 0 and warned),
    said double precision not null,
    lost int not null,
    found int not null check (found between 0 and lost)
);
comment on table warning_hindsight is 'rls-exempt: counts over the whole company, no data of any account';
comment on column warning_hindsight.said is 'expected share of false ones, as was said when they were raised';
