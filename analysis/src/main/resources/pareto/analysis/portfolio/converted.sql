-- Each line is converted at the rate of its day and rounded once, to four decimals; sums are exact from there.
select
  l.account, l.name, l.source, l.order_no, l.buyer, l.order_day, l.day, l.family,
  l.product, l.unit, l.agent, l.region,
  '${currency}' as currency,
  l.billed_in,
  cast(case when l.currency = '${currency}' then l.amount else l.amount * r.rate end as decimal(18, 4)) as amount,
  cast(case when l.currency = '${currency}' then l.cost else l.cost * r.rate end as decimal(18, 4)) as cost,
  l.quantity, l.is_return
from ${lines} l
left join rate_period r
  on l.currency <> '${currency}' and r.from_currency = l.currency and l.day >= r.from_day and l.day < r.to_day
