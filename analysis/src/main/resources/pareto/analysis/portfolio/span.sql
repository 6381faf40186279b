-- Whole months from the kept cells, broken ones at the edges from cells made for just their days.
select
  account,
  sum(revenue) as revenue,
  sum(return_revenue) as return_revenue,
  sum(cost) as cost,
  sum(covered_revenue) as covered_revenue,
  cast(sum(orders) as bigint) as orders,
  cast(sum(order_days) as bigint) as order_days,
  cast(sum(line_count) as bigint) as line_count,
  sum(quantity) as quantity,
  min(first_day) as first_day,
  max(last_day) as last_day
from (
  select * from month_cell where month >= date '${from}' and month < date '${to}'
  union all
  select * from edge_cell
) c
group by account
