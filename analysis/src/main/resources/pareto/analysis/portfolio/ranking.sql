-- Every account ever seen up to the as-of date. The population of shares and scores is those with positive net revenue.
-- A score is 1 + floor(5 × accounts strictly worse / population): equal values share a score, whatever the order.
with figures as (
  select
    h.account,
    n.name,
    coalesce(c.revenue, 0) as revenue,
    coalesce(c.return_revenue, 0) as return_revenue,
    c.cost, c.covered_revenue,
    coalesce(c.orders, 0) as orders,
    coalesce(c.order_days, 0) as order_days,
    coalesce(c.line_count, 0) as line_count,
    c.quantity, c.first_day, c.last_day,
    h.first_day as since,
    h.last_day as latest,
    case when coalesce(c.revenue, 0) > 0 then 1 else 0 end as counted
  from span_history h
  left join span_current c on c.account = h.account
  left join account_name n on n.account = h.account
),
ranked as (
  select
    f.*,
    row_number() over (order by revenue desc, account) as rank,
    sum(case when counted = 1 then revenue else 0 end)
      over (order by revenue desc, account rows between unbounded preceding and current row) as cumulative,
    sum(counted) over () as population,
    rank() over (partition by counted order by days_between(coalesce(last_day, date '1000-01-01'), date '${as_of}') desc)
      as recency_rank,
    rank() over (partition by counted order by order_days) as frequency_rank,
    rank() over (partition by counted order by revenue) as monetary_rank
  from figures f
)
select
  r.rank, r.account, r.name, r.counted,
  r.revenue, r.return_revenue, r.cost, r.covered_revenue, r.orders, r.order_days, r.line_count, r.quantity,
  r.first_day, r.last_day, r.since, r.latest, r.cumulative,
  case when counted = 1 then 1 + cast(floor(cast(5 * (recency_rank - 1) as double) / population) as int) end as recency,
  case when counted = 1 then 1 + cast(floor(cast(5 * (frequency_rank - 1) as double) / population) as int) end as frequency,
  case when counted = 1 then 1 + cast(floor(cast(5 * (monetary_rank - 1) as double) / population) as int) end as monetary,
  coalesce(b.revenue, 0) as before_revenue,
  coalesce(b.return_revenue, 0) as before_return_revenue,
  b.cost as before_cost,
  b.covered_revenue as before_covered_revenue,
  coalesce(b.orders, 0) as before_orders,
  coalesce(b.order_days, 0) as before_order_days,
  coalesce(b.line_count, 0) as before_line_count,
  b.quantity as before_quantity,
  b.first_day as before_first_day,
  b.last_day as before_last_day,
  ${months}
from ranked r
left join span_before b on b.account = r.account
left join series s on s.account = r.account
