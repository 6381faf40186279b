-- What names a request by its id, without a key to it: kept with it from whom it is kept.
create policy beside on compensation_entry as restrictive using (
    unit_key <> all ((select requests_kept_from_actor())::text[]));
create policy beside on promise_at_risk as restrictive using (
    unit_key <> all ((select requests_kept_from_actor())::text[]));
