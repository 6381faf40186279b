/// Our own people (人员): staff and their roles.
@NullMarked
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"access", "shell"})
package pareto.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
