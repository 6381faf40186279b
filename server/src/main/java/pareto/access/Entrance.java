package pareto.access;

import java.time.Clock;
import org.springframework.stereotype.Component;

/// Lets people in whose first proof was good, and knows what they still owe.
@Component
class Entrance {

    private final Actors actors;
    private final SecondFactors secondFactors;
    private final Audit audit;
    private final Clock clock;

    Entrance(Actors actors, SecondFactors secondFactors, Audit audit, Clock clock) {
        this.actors = actors;
        this.secondFactors = secondFactors;
        this.audit = audit;
        this.clock = clock;
    }

    /// By password, or by one-time link in its place.
    SignedIn byPassword(Identity identity) {
        return in(identity, "access.did.signedIn", false);
    }

    /// @param both whether the provider has seen a second factor too
    SignedIn byProvider(Identity identity, boolean both) {
        return in(identity, "access.did.signedInByProvider", both);
    }

    /// The device knows its owner by finger, face or PIN, so a passkey is two proofs in one.
    SignedIn byPasskey(Identity identity) {
        return in(identity, "access.did.signedInByPasskey", true);
    }

    private SignedIn in(Identity identity, String how, boolean both) {
        return actors.runAs(identity.id(), () -> {
            audit.record(how, identity.id().toString(), "");
            SignedIn.Proof proof = both || !owesMore(identity) ? SignedIn.Proof.COMPLETE : SignedIn.Proof.FIRST_FACTOR;
            return new SignedIn(identity.actor(), identity.language(), clock.instant(), proof);
        });
    }

    private boolean owesMore(Identity identity) {
        boolean role = identity.role() != null && identity.role().needsSecondFactor();
        return role || secondFactors.confirmed(identity.id());
    }
}
