-- Whether a mail that broke off may have arrived.
alter table customer_mail add handed_at timestamptz;
comment on column customer_mail.handed_at is
    'when it began to be handed to the mail server whose answer is not known; null before, and once it is tried anew';

-- To whom mails go is for people of ours alone.
create policy inside on customer_mail as restrictive using ((select actor_role()) is not null);
create policy inside on request_by_mail as restrictive using ((select actor_role()) is not null);
