-- Initials are found by how they begin, which needs the plain order of characters.
alter table account_token alter column token type text collate "C";
comment on table account_token is 'what an account can be found by: pairs of characters, pinyin, words; equality, and the beginning of initials';
