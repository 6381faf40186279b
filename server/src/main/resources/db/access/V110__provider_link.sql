-- Which account at the company's own sign-in (OpenID Connect) is whose here.
create table provider_link (
    issuer text not null,
    subject text not null,
    identity_id uuid not null references identity,
    linked_at timestamptz not null,
    primary key (issuer, subject),
    unique (identity_id, issuer)
);
comment on table provider_link is 'one account of a provider per person, so that a namesake who gets the address later gets nobody else''s access';

alter table provider_link enable row level security;
create policy own_or_keeper on provider_link using (identity_id = (select actor()) or (select keeps_people()));
