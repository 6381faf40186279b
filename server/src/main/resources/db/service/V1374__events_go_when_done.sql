-- Events whose listeners have done their work are kept no longer; those from before go now.
delete from event_publication where completion_date is not null;
