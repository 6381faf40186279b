select
  coalesce(family, '') as family,
  sum(case when day >= date '${from}' and day < date '${to}' then amount else 0 end) as revenue,
  sum(case when day >= date '${before_from}' and day < date '${before_to}' then amount else 0 end) as before_revenue
from counted
where (day >= date '${from}' and day < date '${to}' or day >= date '${before_from}' and day < date '${before_to}')
  and (? is null or account = ?)
group by coalesce(family, '')
order by 2 desc, 1
