-- What each account did on each day up to the as-of date. A day is one it ordered on when its net quantity is above
-- zero; a line without quantity stands for one piece in the direction of its amount.
select
  account, day,
  cast(sum(amount) as decimal(38, 4)) as revenue,
  cast(sum(case when cost is not null then amount - cost end) as decimal(38, 4)) as margin,
  sum(coalesce(quantity, case when amount > 0 then 1 when amount < 0 then -1 else 0 end)) > 0 as ordered
from counted
where day <= date '${as_of}'
group by account, day
