/// Early warning as work (流失预警): what was seen is raised, seen by a person, explained or acted on, and ends in an
/// outcome.
/// A *warning* says what an account was expected to do and what it did; a *step* is what became of it. While the list
/// of the day holds a warning it is *listed*; while nobody has said how it ended and it is no longer right it is
/// *open*.
@NullMarked
@ApplicationModule(
        displayName = "Warning",
        allowedDependencies = {"access", "shell", "people", "account", "account :: contact", "insight"})
package pareto.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
