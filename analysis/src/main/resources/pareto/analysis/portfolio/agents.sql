-- What agents brought of each account in the window [from, to); margin of the lines whose cost is known. Of a name, the
-- first 300 characters.
select
  account, left(agent, 300) as agent,
  cast(sum(amount) as decimal(38, 4)) as revenue,
  cast(sum(case when cost is not null then amount - cost end) as decimal(38, 4)) as margin
from counted
where coalesce(agent, '') <> '' and day >= date '${from}' and day < date '${to}'
group by account, left(agent, 300)
