-- Revenue by account and product family in the window [from, to) and one year before. An account's largest families
-- stand alone, by the larger of both figures, so that one it bought no more is not hidden; the rest is one row.
with family as (
  select
    account,
    coalesce(family, '') as family,
    sum(case when day >= date '${from}' and day < date '${to}' then amount else 0 end) as revenue,
    sum(case when day >= date '${before_from}' and day < date '${before_to}' then amount else 0 end) as before_revenue
  from counted
  where day >= date '${from}' and day < date '${to}' or day >= date '${before_from}' and day < date '${before_to}'
  group by account, coalesce(family, '')
),
placed as (
  select
    r.rank, f.family, f.revenue, f.before_revenue,
    row_number() over (partition by r.rank order by greatest(f.revenue, f.before_revenue) desc, f.family)
      <= ${largest} as alone
  from family f
  join ranking r on r.account = f.account
)
select
  rank, alone,
  case when alone then family end as family,
  cast(sum(revenue) as decimal(38, 4)) as revenue,
  cast(sum(before_revenue) as decimal(38, 4)) as before_revenue,
  count(*) as families
from placed
group by rank, alone, case when alone then family end
order by rank
