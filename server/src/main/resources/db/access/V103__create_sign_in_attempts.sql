-- Failed or unfinished attempts per subject: a login, an address, or the second factor of an identity.
create table sign_in_attempt (
    id uuid not null,
    subject text not null,
    at timestamptz not null,
    primary key (id, subject)
);
create index sign_in_attempt_of_subject on sign_in_attempt (subject, at);
create index sign_in_attempt_by_time on sign_in_attempt (at);

alter table sign_in_attempt enable row level security;
create policy keeper on sign_in_attempt using ((select keeps_people()));
