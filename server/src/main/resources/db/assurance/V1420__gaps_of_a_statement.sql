-- Misses for which nothing could be reckoned when a statement was approved, since a fee was not known.
alter table statement_money add column gaps text not null default '[]';
comment on column statement_money.gaps is 'misses without a fee that what is owed is a share of, as JSON';
