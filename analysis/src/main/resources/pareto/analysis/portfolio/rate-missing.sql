select l.currency, min(l.day) as day
from ${lines} l
left join rate_period r on r.from_currency = l.currency and l.day >= r.from_day and l.day < r.to_day
where l.currency <> '${currency}' and r.rate is null
group by l.currency
order by l.currency
limit 1
