-- The parts in virtual teams that changed hands with a hand-over.
create table hand_over_virtual_team (
    hand_over_id uuid not null references hand_over on delete cascade,
    virtual_team_id uuid not null references virtual_team on delete cascade,
    leads boolean not null,
    to_id uuid not null references identity,
    primary key (hand_over_id, virtual_team_id)
);
alter table hand_over_virtual_team enable row level security;
create policy seen_with_team on hand_over_virtual_team using (
    exists (select 1 from virtual_team v where v.id = virtual_team_id));
