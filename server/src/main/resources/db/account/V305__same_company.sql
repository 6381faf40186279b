create table same_company_answer (
    account_id uuid not null references account on delete cascade,
    other_id uuid not null references account on delete cascade,
    same boolean not null,
    answered_by uuid,
    answered_at timestamptz not null,
    primary key (account_id, other_id),
    check (account_id < other_id)
);
comment on table same_company_answer is 'what a person said when two names looked like one company';

alter table same_company_answer enable row level security;
create policy sight on same_company_answer using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = same_company_answer.account_id and g.identity_id = (select actor()))
);
