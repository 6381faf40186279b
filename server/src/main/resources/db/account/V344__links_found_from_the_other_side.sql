-- What goes with an account or a post is looked for from there.
create index contact_data_of_post on contact_data (post_id) where post_id is not null;
create index same_company_answer_of_other on same_company_answer (other_id);
