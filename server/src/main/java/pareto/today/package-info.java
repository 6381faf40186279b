/// The first page of the day (今天): how things stand and what has moved. Composes what other modules offer at their
/// doors; nobody uses it.
@NullMarked
@ApplicationModule(
        displayName = "Today",
        allowedDependencies = {
            "access",
            "shell",
            "insight",
            "orders",
            "warning",
            "agreement",
            "service",
            "service :: escalation",
            "service :: emergency",
            "service :: crisis",
            "service :: dispatch",
            "assurance"
        })
package pareto.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
