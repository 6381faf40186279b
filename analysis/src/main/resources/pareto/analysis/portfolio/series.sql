-- Revenue of the month of the as-of date and of each of the 23 before it; m0 is the oldest.
select
  account,
  ${months}
from (
  select account, month, revenue from month_cell where month >= date '${from}' and month < date '${to}'
  union all
  select account, month, revenue from edge_cell
) c
group by account
