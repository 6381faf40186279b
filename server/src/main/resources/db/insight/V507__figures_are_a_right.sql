-- Who an account is and what it brings are two rights.
create policy figures on ranking_row as restrictive using ((select may('figures')));
