-- Programs ask what has changed since they asked last.
create index request_step_by_time on request_step (taken_at);
create index request_message_by_time on request_message (said_at) where not inside;
