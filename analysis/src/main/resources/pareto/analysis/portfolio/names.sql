-- The name an account bore last; of several in one month the greatest, so that no order of lines matters.
select account, name
from (
  select account, name, row_number() over (partition by account order by month desc, name desc) as n
  from month_cell
  where name is not null
) t
where n = 1
