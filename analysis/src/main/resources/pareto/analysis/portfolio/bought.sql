-- What each account bought of each product in each unit, in the window [from, to) and one year before. Lines without a
-- quantity are kept apart, since nothing can be said of their prices.
select
  account,
  coalesce(family, '') as family,
  coalesce(product, '') as product,
  coalesce(unit, '') as unit,
  cast(sum(case when day >= date '${from}' and quantity is not null then quantity else 0 end) as decimal(38, 4)) as quantity,
  cast(sum(case when day >= date '${from}' and quantity is not null then amount else 0 end) as decimal(38, 4)) as amount,
  cast(sum(case when day >= date '${from}' and quantity is null then amount else 0 end) as decimal(38, 4)) as unsaid,
  sum(case when day >= date '${from}' then 1 else 0 end) as line_count,
  cast(sum(case when day < date '${before_to}' and quantity is not null then quantity else 0 end) as decimal(38, 4)) as before_quantity,
  cast(sum(case when day < date '${before_to}' and quantity is not null then amount else 0 end) as decimal(38, 4)) as before_amount,
  cast(sum(case when day < date '${before_to}' and quantity is null then amount else 0 end) as decimal(38, 4)) as before_unsaid,
  sum(case when day < date '${before_to}' then 1 else 0 end) as before_line_count
from counted
where day >= date '${from}' and day < date '${to}' or day >= date '${before_from}' and day < date '${before_to}'
group by account, coalesce(family, ''), coalesce(product, ''), coalesce(unit, '')
