-- On which days in [from, to) each account bought of which product family, returns left out. Lines without a family say
-- nothing of a range.
select account, family, days_between(date '1970-01-01', day), cast(sum(amount) as double)
from counted
where day >= date '${from}' and day < date '${to}' and family is not null and family <> '' and not is_return and amount > 0
group by account, family, day
order by account, family, day
