select
  count(*) as seen,
  cast(coalesce(sum(counted), 0) as bigint) as accounts,
  cast(coalesce(sum(case when counted = 1 then revenue end), 0) as decimal(38, 4)) as total,
  cast(coalesce(sum(revenue), 0) as decimal(38, 4)) as net,
  cast(coalesce(sum(case when counted = 1 then orders end), 0) as bigint) as orders,
  cast(coalesce(sum(case when before_revenue > 0 then 1 end), 0) as bigint) as accounts_before,
  cast(coalesce(sum(case when before_revenue > 0 then before_revenue end), 0) as decimal(38, 4)) as total_before
from ranking
