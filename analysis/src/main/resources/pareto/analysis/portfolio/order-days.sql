-- Order days before ${to}: days whose net quantity is above zero, with what they brought. A line without quantity stands
-- for one piece in the direction of its amount.
select account, day, sum(amount) as revenue
from counted
where day < date '${to}'
group by account, day
having sum(coalesce(quantity, case when amount > 0 then 1 when amount < 0 then -1 else 0 end)) > 0
