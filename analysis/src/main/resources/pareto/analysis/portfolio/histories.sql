-- One row per account: order days after the first, days from the first to the last and to the as-of date, and of the
-- order days after the first those of positive value, with their mean. Parts are of equal size and the same every time.
with history as (
  select
    account,
    count(*) - 1 as x,
    days_between(min(day), max(day)) as tx,
    days_between(min(day), date '${as_of}') as t,
    min_by(revenue, day) as first_revenue,
    sum(case when revenue > 0 then 1 else 0 end) as paid_days,
    sum(case when revenue > 0 then revenue else 0 end) as paid
  from order_day
  group by account
),
spending as (
  select
    account, x, tx, t,
    paid_days - case when first_revenue > 0 then 1 else 0 end as spend_days,
    paid - case when first_revenue > 0 then first_revenue else 0 end as spend
  from history
)
select
  account,
  cast(x as int) as x,
  cast(tx as int) as tx,
  cast(t as int) as t,
  cast(spend_days as int) as spend_days,
  case when spend_days > 0 then cast(spend as double) / spend_days else 0 end as spend_mean,
  cast(${part} as int) as part
from spending
