/// Who may do and see what (权限): identities and how they prove themselves, the actor of every
/// transaction, sight grants, audit.
///
/// An *identity* is whoever can act: staff, a contact of an account, an agent, a named system job.
/// The *actor* is the identity behind the statement that runs just now; the database sees no row
/// without one. A *sight grant* opens one account to one identity.
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"database", "shell"})
package pareto.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
