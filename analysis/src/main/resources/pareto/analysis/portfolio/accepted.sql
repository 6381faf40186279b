-- The lines that count: accepted, with an account, not of a company left out. An order number is unique in its source;
-- without one, an order is an account's lines of one day.
select
  l.account,
  l.account_name as name,
  ${source} as source,
  l.order_no,
  case when l.order_no is null then l.account end as buyer,
  case when l.order_no is null then l.day end as order_day,
  l.day,
  l.family,
  coalesce(l.product, l.product_name) as product,
  l.unit,
  l.agent,
  l.region,
  l.currency,
  l.currency as billed_in,
  l.amount,
  l.cost,
  l.quantity,
  l.is_return
from lines l
where l.status = 'A'
  and l.account is not null
  and ${returns}
  and ${kept}
