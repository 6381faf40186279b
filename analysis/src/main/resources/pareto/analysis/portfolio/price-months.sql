-- What every account bought of each product in each month of [from, to), of products it bought in enough months.
-- Returns, and lines without a quantity or a price, tell no price; what is billed in another currency moves with its
-- rate.
with bought as (
  select
    account,
    coalesce(family, product) as family,
    product,
    coalesce(unit, '') as unit,
    cast(date_trunc('month', day) as date) as month,
    sum(quantity) as quantity,
    sum(amount) as amount
  from counted
  where day >= date '${from}' and day < date '${to}' and product is not null and not is_return
    and quantity > 0 and amount > 0 and billed_in = currency
  group by account, coalesce(family, product), product, coalesce(unit, ''), cast(date_trunc('month', day) as date)
),
enough as (
  select account, family, product, unit from bought group by account, family, product, unit having count(*) >= ${months}
)
select b.account, b.family, b.product, b.unit, b.month, cast(b.quantity as double) as quantity,
  cast(b.amount as double) as amount
from bought b
join enough e on e.account = b.account and e.family = b.family and e.product = b.product and e.unit = b.unit
