-- What each account bought of each product family in the window [from, to), and on which day up to its end it last
-- bought of it. Lines without a family are one family without a name.
select
  account,
  coalesce(family, '') as family,
  cast(sum(case when day >= date '${from}' then amount else 0 end) as double) as revenue,
  days_between(date '1970-01-01', max(case when amount > 0 then day end)) as latest
from counted
where day < date '${to}'
group by account, coalesce(family, '')
having max(case when amount > 0 then day end) is not null
order by account, family
