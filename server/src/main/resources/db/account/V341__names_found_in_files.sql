-- Files name accounts by earlier names and by those of merged accounts as well.
create index account_name_before on account_name (normal_name) where kind = 'full';

alter table account_merge add column other_normal_name text;
comment on column account_merge.other_normal_name is 'as names are compared; null only until the next start';
create index account_merge_by_normal_name on account_merge (other_normal_name) where undone_at is null;

alter table account drop column initials;
