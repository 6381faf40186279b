-- Rules by which classes are proposed from facts. A changed rule is a new version; the latest of each counts.
create table class_rule (
    id uuid primary key,
    rule text not null,
    kind_id uuid not null references account_class_kind,
    basis text not null check (basis in ('volume', 'chain', 'potential', 'sector')),
    share numeric(8, 6) not null,
    orders int not null,
    members int not null,
    growth numeric(8, 4) not null,
    words text not null,
    active boolean not null,
    set_by uuid references identity,
    set_at timestamptz not null
);
create index class_rule_latest on class_rule (rule, set_at desc, id desc);
comment on table class_rule is 'rls-exempt: rules for everybody, no data of anybody';
comment on column class_rule.share is 'of the revenue of all accounts at least so much, from 0 to 1';
comment on column class_rule.members is 'for chain: at least so many members of the group that buy';
comment on column class_rule.growth is 'for potential: growth of at least so much, as a share';
comment on column class_rule.words is 'for sector: words of which the industry holds one';

insert into class_rule values
    ('01990000-0000-7000-8000-000000000051', 'volume', '01990000-0000-7000-8000-000000000001', 'volume', 0.01, 12, 0, 0, '', true, null, now()),
    ('01990000-0000-7000-8000-000000000052', 'chain', '01990000-0000-7000-8000-000000000003', 'chain', 0.005, 0, 2, 0, '', true, null, now()),
    ('01990000-0000-7000-8000-000000000053', 'potential', '01990000-0000-7000-8000-000000000004', 'potential', 0.002, 4, 0, 0.5, '', true, null, now()),
    ('01990000-0000-7000-8000-000000000054', 'sector', '01990000-0000-7000-8000-000000000002', 'sector', 0, 0, 0, 0, '政府、机关、公安、司法、军、教育、医疗、卫生、媒体、government、defence、justice、education、health、media', true, null, now());

create table class_proposal (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    kind_id uuid not null references account_class_kind,
    rule_id uuid not null references class_rule,
    evidence_key text not null,
    evidence text[] not null,
    proposed_on date not null,
    accepted boolean,
    reason text,
    decided_by uuid references identity,
    decided_on date,
    check (num_nonnulls(accepted, reason, decided_by, decided_on) in (0, 4))
);
create unique index class_proposal_open on class_proposal (account_id, kind_id) where accepted is null;
create index class_proposal_of_account on class_proposal (account_id, proposed_on);
alter table class_proposal enable row level security;
create policy sight on class_proposal using (
    (select wide_sight())
    or exists (select 1 from sight_grant g where g.account_id = class_proposal.account_id and g.identity_id = (select actor()))
);
create policy figures on class_proposal as restrictive using ((select may('figures')));
