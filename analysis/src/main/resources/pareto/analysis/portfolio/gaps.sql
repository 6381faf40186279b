-- How often each gap between successive order days of an account occurs.
select part, gap, count(*) as times
from (
  select h.part, days_between(lag(d.day) over (partition by d.account order by d.day), d.day) as gap
  from order_day d
  join account_history h on h.account = d.account
) g
where gap is not null
group by part, gap
order by part, gap
