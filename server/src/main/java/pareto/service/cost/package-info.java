/// What handling requests costs, booked as cost to serve (服务成本) as each is closed: a rate for the request by its kind,
/// and one for every task that was done for it.
@NullMarked
package pareto.service.cost;

import org.jspecify.annotations.NullMarked;
