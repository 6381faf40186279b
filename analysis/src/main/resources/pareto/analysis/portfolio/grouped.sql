-- Figures of a group count its orders and order days once, so accounts are renamed before anything is counted.
select
  coalesce(g.account_group, l.account) as account,
  case when g.account_group is null then l.name else g.account_group end as name,
  l.source, l.order_no, l.buyer, l.order_day, l.day, l.family, l.product, l.unit, l.agent, l.region, l.currency, l.billed_in, l.amount, l.cost, l.quantity, l.is_return
from ${lines} l
left join account_group g on g.account = l.account
