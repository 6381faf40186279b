-- How each account buys: the gaps between its order days, the months it buys in over whole years, its orders in the
-- window [from, to) and one year before, and through whom.
with gap as (
  select account, days_between(lag(day) over (partition by account order by day), day) as days
  from order_day
),
interval_of as (
  select
    account,
    count(*) as order_days,
    quantile_cont(days, 0.5) as median_gap,
    avg(days) as mean_gap,
    case when count(days) > 1 and avg(days) > 0 then stddev_samp(days) / avg(days) end as spread
  from gap
  group by account
),
purchase as (
  select
    account, source, order_no, buyer, order_day,
    min(day) >= date '${from}' as current,
    count(*) as line_count,
    count(distinct coalesce(family, product)) as families
  from counted
  where (day >= date '${from}' and day < date '${to}' or day >= date '${before_from}' and day < date '${before_to}')
    and not is_return
  group by account, source, order_no, buyer, order_day
),
basket as (
  select
    account,
    sum(case when current then 1 else 0 end) as orders,
    sum(case when current then line_count else 0 end) as line_count,
    sum(case when current then families else 0 end) as families,
    sum(case when current then 0 else 1 end) as before_orders,
    sum(case when current then 0 else line_count end) as before_line_count,
    sum(case when current then 0 else families end) as before_families
  from purchase
  group by account
),
revenue as (
  select
    account,
    sum(case when day >= date '${from}' and day < date '${to}' then amount else 0 end) as revenue,
    sum(case when day >= date '${before_from}' and day < date '${before_to}' then amount else 0 end) as before_revenue,
    sum(case when day >= date '${from}' and day < date '${to}' and coalesce(agent, '') <> '' then amount else 0 end)
      as agent_revenue,
    ${months}
  from counted
  where day < date '${to}'
  group by account
),
agent_place as (
  select
    account, agent, current,
    row_number() over (partition by account, current order by sum(amount) desc, agent) as n
  from (
    select account, agent, amount, day >= date '${from}' as current
    from counted
    where coalesce(agent, '') <> ''
      and (day >= date '${from}' and day < date '${to}' or day >= date '${before_from}' and day < date '${before_to}')
  ) l
  group by account, agent, current
),
region_place as (
  select account, region, row_number() over (partition by account order by sum(amount) desc, region) as n
  from counted
  where coalesce(region, '') <> '' and day < date '${to}' and day >= date '${before_from}'
  group by account, region
)
select
  r.account,
  coalesce(i.order_days, 0) as order_days,
  i.median_gap, i.mean_gap, i.spread,
  coalesce(b.orders, 0) as orders,
  coalesce(b.line_count, 0) as line_count,
  coalesce(b.families, 0) as families,
  coalesce(b.before_orders, 0) as before_orders,
  coalesce(b.before_line_count, 0) as before_line_count,
  coalesce(b.before_families, 0) as before_families,
  cast(r.revenue as decimal(38, 4)) as revenue,
  cast(r.before_revenue as decimal(38, 4)) as before_revenue,
  cast(r.agent_revenue as decimal(38, 4)) as agent_revenue,
  a.agent as agent,
  p.agent as before_agent,
  g.region as region,
  ${month_columns}
from revenue r
left join interval_of i on i.account = r.account
left join basket b on b.account = r.account
left join agent_place a on a.account = r.account and a.current and a.n = 1
left join agent_place p on p.account = r.account and not p.current and p.n = 1
left join region_place g on g.account = r.account and g.n = 1
