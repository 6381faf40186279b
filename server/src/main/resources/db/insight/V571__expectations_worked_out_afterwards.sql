-- What was expected of a period that had passed is worked out with every state of the ledger and kept in `expected_row`;
-- it was written down here as well, only to be read once and deleted by the next refresh.
delete from fixed_expectation f using expectation_fixing x where x.id = f.fixing_id and x.afterwards;
comment on column expectation_fixing.afterwards is 'whether the period had passed already, or nobody was there to write it down when it began; what was expected is not written down then';
