-- What there was to do for each account in the window [from, to), part of it by part: orders, their lines, lines given
-- back; and what it brought. An order counts in the part of its first day.
with purchase as (
  select account, min(day) as day
  from counted
  where day >= date '${from}' and day < date '${to}' and not is_return
  group by account, source, order_no, buyer, order_day
),
placed as (
  select account, ${part} as part
  from purchase
),
purchases as (
  select account, part, count(*) as orders
  from placed
  group by account, part
),
line as (
  select account, ${part} as part, is_return, amount, cost
  from counted
  where day >= date '${from}' and day < date '${to}'
),
sums as (
  select
    account, part,
    sum(case when is_return then 0 else 1 end) as line_count,
    sum(case when is_return then 1 else 0 end) as return_count,
    cast(sum(amount) as decimal(38, 4)) as revenue,
    cast(sum(case when cost is not null then amount - cost end) as decimal(38, 4)) as margin
  from line
  group by account, part
)
select
  s.account, s.part,
  coalesce(p.orders, 0) as orders,
  s.line_count, s.return_count, s.revenue, s.margin
from sums s
left join purchases p on p.account = s.account and p.part = s.part
