/// What customers complain about (投诉): a file beside each request of that kind, the levels it rises by time
/// and by hand, and whether what was done about it worked. A complaint about somebody of ours goes *beside*
/// them: to the nearest above who is not concerned, and they see nothing of it.
@NullMarked
@NamedInterface("complaint")
package pareto.service.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
