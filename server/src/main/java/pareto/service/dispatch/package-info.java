/// Playbooks, the sites a request concerns, and the tasks they are sent out as.
@NullMarked
@NamedInterface("dispatch")
package pareto.service.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
