package pareto.access;

import java.io.Serializable;
import java.time.Instant;

/// A person behind a session.
///
/// @param since when the password was given
record SignedIn(Actor actor, Instant since, Proof proof) implements Serializable {

    /// How far the person has proved who they are.
    enum Proof {
        /// Password only, and more is owed.
        PASSWORD,
        /// Password only; the second factor may wait while only made-up data are at stake.
        POSTPONED,
        /// Everything their role asks for.
        COMPLETE
    }

    boolean complete() {
        return proof != Proof.PASSWORD;
    }

    SignedIn with(Proof reached) {
        return new SignedIn(actor, since, reached);
    }

    SignedIn as(Actor fresh) {
        return new SignedIn(fresh, since, proof);
    }
}
