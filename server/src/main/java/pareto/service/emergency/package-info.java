/// What is done first when something goes badly wrong at a customer (客户应急预案): who is responsible for what on both
/// sides, when that was tried out and what came of it.
@NullMarked
@NamedInterface("emergency")
package pareto.service.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
