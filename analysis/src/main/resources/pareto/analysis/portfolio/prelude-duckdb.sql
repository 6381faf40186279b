create or replace temp macro days_between(a, b) as date_diff('day', a, b)
