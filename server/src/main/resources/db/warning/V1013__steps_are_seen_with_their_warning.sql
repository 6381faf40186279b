-- Whoever does not see a warning sees nothing that became of it.
create policy with_its_warning on warning_step as restrictive using (
    exists (select 1 from warning w where w.id = warning_step.warning_id));
