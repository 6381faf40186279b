-- Who acts in this transaction; null, and so without sight of any row, unless it was told.
create function actor() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('pareto.actor', true), '')::uuid;
