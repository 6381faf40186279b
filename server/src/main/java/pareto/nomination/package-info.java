/// Who should be a key account (识别分级): the scorecard, nominations and the decisions about them, the tier that is
/// granted.
/// A *nomination* asks for one account to be named a key account, or to stay one; a *step* is what happened to it; an
/// *answer* is what one criterion of the *scorecard* says, computed from the ledger or entered with evidence.
@NullMarked
@ApplicationModule(
        displayName = "Nomination",
        allowedDependencies = {"access", "shell", "account", "insight"})
package pareto.nomination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
