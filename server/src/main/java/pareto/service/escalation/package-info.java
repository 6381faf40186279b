/// Told before it is late (预警升级). A *level* is a share of the time of a stopwatch and who is told once it is used up;
/// an *escalation* is that this happened, with everybody who was told.
@NullMarked
@NamedInterface("escalation")
package pareto.service.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
