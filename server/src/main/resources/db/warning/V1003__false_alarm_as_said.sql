-- What was said when a warning was raised, so that it can be held against how it ended.
alter table warning add column said_false_alarm double precision check (said_false_alarm between 0 and 1);
update warning set said_false_alarm = false_alarm;
alter table warning alter column said_false_alarm set not null;
comment on column warning.said_false_alarm is 'when it was raised; of those raised before this column came, when they were last seen';
