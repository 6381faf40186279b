/// Playbooks, the sites a request concerns, and the tasks they are sent out as.
@NullMarked
package pareto.service.dispatch;

import org.jspecify.annotations.NullMarked;
