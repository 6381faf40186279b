-- What a criterion says about a nominated account; the latest answer counts, earlier ones stay.
create table nomination_answer (
    id uuid primary key,
    nomination_id uuid not null references nomination on delete cascade,
    account_id uuid not null references account on delete cascade,
    criterion text not null,
    grade int not null check (grade between 0 and 4),
    evidence text not null,
    figure numeric,
    as_of date,
    answered_by uuid not null references identity,
    answered_at timestamptz not null
);
create index nomination_answer_latest on nomination_answer (nomination_id, criterion, answered_at desc);
comment on column nomination_answer.figure is 'what was computed, as of that day; null where a person has entered the grade';
alter table nomination_answer enable row level security;
create policy sight on nomination_answer using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = nomination_answer.account_id and g.identity_id = (select actor()))
);
