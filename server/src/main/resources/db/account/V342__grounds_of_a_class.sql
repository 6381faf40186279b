alter table account_class add column grounds text;
comment on column account_class.grounds is 'what the program had seen, a sentence as JSON; null where only a person spoke';
