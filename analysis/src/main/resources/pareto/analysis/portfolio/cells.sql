-- One row per account and month from the lines of [from, to). Every measure is additive over months: a day lies in one
-- month, and an order is what stands under one number in one month.
with by_order as (
  select
    account, source, order_no, buyer, order_day, day,
    max(name) as name,
    sum(amount) as revenue,
    sum(case when is_return then amount else 0 end) as return_revenue,
    sum(cost) as cost,
    sum(case when cost is not null then amount end) as covered_revenue,
    count(*) as line_count,
    sum(quantity) as quantity,
    -- a line without quantity stands for one piece in the direction of its amount
    sum(coalesce(quantity, case when amount > 0 then 1 when amount < 0 then -1 else 0 end)) as net_quantity,
    max(case when is_return then 0 else 1 end) as goods
  from counted
  where day >= date '${from}' and day < date '${to}'
  group by account, source, order_no, buyer, order_day, day
),
by_day as (
  select
    account, day,
    max(name) as name,
    sum(revenue) as revenue,
    sum(return_revenue) as return_revenue,
    sum(cost) as cost,
    sum(covered_revenue) as covered_revenue,
    sum(line_count) as line_count,
    sum(quantity) as quantity,
    sum(net_quantity) as net_quantity
  from by_order
  group by account, day
),
by_month as (
  select
    account,
    cast(date_trunc('month', day) as date) as month,
    max(name) as name,
    sum(revenue) as revenue,
    sum(return_revenue) as return_revenue,
    sum(cost) as cost,
    sum(covered_revenue) as covered_revenue,
    sum(case when net_quantity > 0 then 1 else 0 end) as order_days,
    sum(line_count) as line_count,
    sum(quantity) as quantity,
    min(case when net_quantity > 0 then day end) as first_day,
    max(case when net_quantity > 0 then day end) as last_day
  from by_day
  group by account, cast(date_trunc('month', day) as date)
),
orders as (
  select account, month, count(*) as orders
  from (
    select distinct account, cast(date_trunc('month', day) as date) as month, source, order_no, buyer, order_day
    from by_order
    where goods = 1
  ) o
  group by account, month
)
select
  m.account,
  m.name,
  m.month,
  cast(m.revenue as decimal(38, 4)) as revenue,
  cast(m.return_revenue as decimal(38, 4)) as return_revenue,
  cast(m.cost as decimal(38, 4)) as cost,
  cast(m.covered_revenue as decimal(38, 4)) as covered_revenue,
  cast(coalesce(o.orders, 0) as bigint) as orders,
  cast(m.order_days as bigint) as order_days,
  cast(m.line_count as bigint) as line_count,
  cast(m.quantity as decimal(38, 4)) as quantity,
  m.first_day,
  m.last_day
from by_month m
left join orders o on o.account = m.account and o.month = m.month
