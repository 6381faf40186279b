-- Who an account is and who works there are two rights; keys, names and relations are seen with the person.
create policy personal_data on contact as restrictive using ((select may('personal-data')));
create policy personal_data on contact_post as restrictive using ((select may('personal-data')));
