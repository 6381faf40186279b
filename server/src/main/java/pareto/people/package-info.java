/// Our own people (人员): staff and their roles, where they work and under whom, who stands in for them.
/// An *expert* is one of them who has said what they know; a *need* is what somebody is looked for who knows it.
/// A *post* is a place in a department under a superior, for a time; a *stand-in* does the work of someone who is away.
@NullMarked
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"access", "shell"})
package pareto.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
