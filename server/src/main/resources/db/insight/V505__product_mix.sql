-- What an account's revenue is made of stands in its row of the ranking, so that its page reads one row by its key.
alter table ranking_row add column mix jsonb;
comment on column ranking_row.mix is 'its largest product families and the rest together, in the window and one year before; null in analyses older than this column';
