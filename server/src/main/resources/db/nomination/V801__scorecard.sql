-- What makes a key account, how much each criterion weighs, and how much it takes; the latest version holds.
create table scorecard (
    id uuid primary key,
    threshold numeric(5, 4) not null check (threshold between 0 and 1),
    set_by uuid references identity,
    set_at timestamptz not null
);
comment on table scorecard is 'rls-exempt: rules for everybody, no data of anybody';

create table scorecard_line (
    scorecard_id uuid not null references scorecard,
    criterion text not null,
    weight int not null check (weight between 0 and 100),
    steps numeric[] not null,
    primary key (scorecard_id, criterion)
);
comment on table scorecard_line is 'rls-exempt: rules for everybody, no data of anybody';
comment on column scorecard_line.steps is 'the figure it takes for grade 1, 2, 3 and 4 where the criterion is computed; empty where it is entered';

insert into scorecard values ('01990000-0000-7000-8000-000000000801', 0.60, null, now());
insert into scorecard_line
select cast('01990000-0000-7000-8000-000000000801' as uuid), criterion, weight, steps from (values
    ('product_fit', 15, '{}'::numeric[]),
    ('selling_fit', 5, '{}'),
    ('central_purchasing', 10, '{}'),
    ('years', 10, '{1, 2, 3, 5}'),
    ('regularity', 10, '{0.25, 0.5, 0.75, 0.9}'),
    ('size_match', 10, '{}'),
    ('predictability', 10, '{0.2, 0.4, 0.6, 0.8}'),
    ('potential', 10, '{}'),
    ('strategic_weight', 10, '{}'),
    ('payback', 10, '{5, 3, 2, 1}')
) as delivered (criterion, weight, steps);
