/// Says what the package of the program says, because the check of the modules finds this one first.
@NullMarked
@NamedInterface("contact")
package pareto.account.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
