-- What the program has seen itself is kept as a sentence's key and what fills its gaps, so that each reader reads it in
-- their language.
alter table phase_question add column written boolean not null default true;
comment on column phase_question.written is 'whether evidence are the words of a person; else a sentence as JSON';
