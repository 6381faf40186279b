package pareto.access;

import java.lang.ScopedValue.CallableOp;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The actor of the current thread, and how work that no request carries gets one.
@Component
public class Actors {

    private final ActorTransactionManager transactions;
    private final IdentityRepository identities;

    Actors(ActorTransactionManager transactions, IdentityRepository identities) {
        this.transactions = transactions;
        this.identities = identities;
    }

    /// Whoever acts just now, if anyone does.
    public Optional<Actor> find() {
        return ActingAs.DECLARED.isBound()
                ? identities.actor(ActingAs.DECLARED.get())
                : ActingAs.signedIn().map(SignedIn::actor);
    }

    /// Whoever acts just now.
    ///
    /// @throws AccessDeniedException when nobody does
    public Actor current() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in."));
    }

    /// Does work in the name of someone, whoever is signed in; a running transaction changes its actor for that long.
    ///
    /// @throws AccessDeniedException when that identity is unknown or its access has ended
    public <T, X extends Throwable> T runAs(IdentityId who, CallableOp<? extends T, X> work) throws X {
        return acting(who, () -> {
            if (identities.actor(who).isEmpty()) {
                throw new AccessDeniedException("The access of the identity this work runs for has ended.");
            }
            return work.call();
        });
    }

    /// Does work in the name of a system job such as `import`; it sees every account.
    public <T, X extends Throwable> T system(String name, CallableOp<? extends T, X> work) throws X {
        IdentityId who = IdentityId.ofSystem(name);
        return acting(who, () -> {
            ensureSystem(who, name);
            return work.call();
        });
    }

    /// The rights of a job begin with its row, which another transaction may be adding just now.
    private void ensureSystem(IdentityId who, String name) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            identities.ensureSystem(who, name);
        } else if (!identities.seesEverything()) {
            identities.ensureSystem(who, name);
            transactions.change(who.toString());
        }
    }

    /// Like the other [#runAs], for work without a result.
    public void runAs(IdentityId who, Runnable work) {
        runAs(who, () -> done(work));
    }

    /// Like the other [#system], for work without a result.
    public void system(String name, Runnable work) {
        system(name, () -> done(work));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private <T, X extends Throwable> T acting(IdentityId who, CallableOp<? extends T, X> work) throws X {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return ScopedValue.where(ActingAs.DECLARED, who).call(work);
        }
        Optional<IdentityId> before = ActingAs.current();
        transactions.change(who.toString());
        try {
            return ScopedValue.where(ActingAs.DECLARED, who).call(work);
        } finally {
            transactions.changeBack(before.map(IdentityId::toString).orElse(""));
        }
    }
}
