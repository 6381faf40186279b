-- What an account's revenue is made of stands in its row of the ranking, so that its page reads one row by its key.
-- It is only read as a whole, hence no jsonb, which refuses names with a zero character.
alter table ranking_row add column mix json;
comment on column ranking_row.mix is 'its largest product families and the rest together, in the window and one year before; null in analyses older than this column';
