package pareto.access;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person behind a session.
///
/// @param since when they gave the first proof
record SignedIn(Actor actor, @Nullable String language, Instant since, Proof proof) implements Serializable {

    /// How far the person has proved who they are.
    enum Proof {
        /// A password or the like, and more is owed.
        FIRST_FACTOR,
        /// A password or the like; the second factor may wait while only made-up data are at stake.
        POSTPONED,
        /// Everything their role asks for.
        COMPLETE
    }

    boolean complete() {
        return proof != Proof.FIRST_FACTOR;
    }

    SignedIn with(Proof reached) {
        return new SignedIn(actor, language, since, reached);
    }

    SignedIn as(Identity fresh) {
        return new SignedIn(fresh.actor(), fresh.language(), since, proof);
    }
}
