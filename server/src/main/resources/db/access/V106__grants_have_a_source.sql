-- One account may be open to one person for several reasons; taking one away leaves the others.
alter table sight_grant add column source text not null default 'person'
    check (source in ('person', 'team', 'superior', 'stand-in'));
alter table sight_grant alter column source drop default;
alter table sight_grant drop constraint sight_grant_pkey;
alter table sight_grant add primary key (identity_id, account_id, source);
