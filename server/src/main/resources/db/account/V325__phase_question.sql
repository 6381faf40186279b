-- Something happened that may have thrown the relationship back; a person says whether it has.
create table phase_question (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    doubt text not null,
    evidence text not null,
    asked_by uuid not null references identity,
    asked_at timestamptz not null,
    asked_on date not null,
    fell_back boolean,
    still_holds text[],
    answer text,
    answered_by uuid references identity,
    answered_at timestamptz,
    answered_on date,
    check ((answered_at is null) = (fell_back is null))
);
create index phase_question_of_account on phase_question (account_id, asked_on);
comment on column phase_question.still_holds is 'what of the phase''s criteria the answerer found to hold still';
alter table phase_question enable row level security;
create policy sight on phase_question using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = phase_question.account_id and g.identity_id = (select actor()))
);
