-- When somebody is to be told next how much of the time is used, and what they were told last.
alter table stopwatch
    add column next_at timestamptz,
    add column told_percent integer check (told_percent between 1 and 100),
    add column told_at timestamptz,
    add constraint stopwatch_told check ((told_percent is null) = (told_at is null));
create index stopwatch_next on stopwatch (next_at) where open and next_at is not null;
comment on column stopwatch.next_at is 'when the next share of its time is used up that somebody is told of; follows from the record, the calendars, the table of levels and what was told; null where none comes';
comment on column stopwatch.told_percent is 'the share of which somebody was told last';
-- Looked at once, so that each gets a moment of its own.
update stopwatch set next_at = now() where open;
