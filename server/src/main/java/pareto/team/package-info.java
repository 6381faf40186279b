/// Who of ours looks after an account (客户团队): its manager, its team, and how both change hands.
/// A *virtual team* is called together for one purpose and a time; a part in one opens its accounts for just so long.
/// A *team member* has a standing role at an account for a time; exactly one is its *manager* on any day. Sight grants
/// follow from teams and are never given by hand.
@NullMarked
@ApplicationModule(
        displayName = "Team",
        allowedDependencies = {"access", "shell", "people", "account", "account::contact"})
package pareto.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
