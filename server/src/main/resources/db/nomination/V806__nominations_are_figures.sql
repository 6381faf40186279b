-- A nomination speaks of what an account brings.
create policy figures on nomination as restrictive using ((select may('figures')));
create policy figures on nomination_answer as restrictive using ((select may('figures')));
create policy figures on nomination_development as restrictive using ((select may('figures')));
create policy figures on nomination_step as restrictive using ((select may('figures')));
