-- Mean logarithm of price and quantity over the lines of each account, product and unit in each month of [from, to), of
-- products it bought in enough months. Returns, and lines without a quantity or a price, tell no price; what is billed
-- in another currency moves with its rate.
with bought as (
  select
    account,
    product || case when coalesce(unit, '') = '' then '' else ' (' || unit || ')' end as product,
    max(coalesce(nullif(family, ''), product)) as family,
    12 * year(day) + month(day) - 1 as month,
    avg(ln(cast(amount as double) / cast(quantity as double))) as price,
    avg(ln(cast(quantity as double))) as quantity,
    cast(sum(amount) as double) as revenue
  from counted
  where day >= date '${from}' and day < date '${to}' and product is not null and not is_return
    and quantity > 0 and amount > 0 and billed_in = currency
  group by account, product || case when coalesce(unit, '') = '' then '' else ' (' || unit || ')' end,
    12 * year(day) + month(day) - 1
),
enough as (select account, product from bought group by account, product having count(*) >= ${months})
select b.* from bought b join enough e on e.account = b.account and e.product = b.product
