-- A rate holds from its day until the next one of the same currency.
select
  from_currency,
  day as from_day,
  coalesce(lead(day) over (partition by from_currency order by day), date '9999-12-31') as to_day,
  rate
from rate
