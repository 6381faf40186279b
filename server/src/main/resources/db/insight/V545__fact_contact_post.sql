-- Who holds a post at which account when, without saying who it is: for whoever may see people.
create view fact_contact_post with (security_invoker = true) as
    select contact_id, account_id, from_day, to_day from contact_post;
