-- Accounts by windows of twelve months that end with the as-of date, 0 being the last one: how many bought in a window,
-- how many of them in the next one too, and what that was in money. A window counts where the data cover all of it.
with of_window as (
  select account, w.number, sum(c.amount) as revenue
  from counted c
  join window_of_year w on c.day >= w.from_day and c.day < w.to_day
  group by account, w.number
  having sum(c.amount) > 0
)
select
  b.number,
  count(*) as accounts,
  count(a.account) as kept,
  cast(sum(b.revenue) as decimal(38, 4)) as revenue,
  cast(coalesce(sum(case when a.account is not null then b.revenue end), 0) as decimal(38, 4)) as revenue_of_kept,
  cast(coalesce(sum(a.revenue), 0) as decimal(38, 4)) as revenue_afterwards
from of_window b
left join of_window a on a.account = b.account and a.number = b.number - 1
where b.number > 0
group by b.number
order by b.number desc
