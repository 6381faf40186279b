package pareto.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may see which account besides those with wide sight.
@Component
public class SightGrants {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    SightGrants(JdbcClient jdbc, Actors actors, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Opens an account to someone; a second grant changes nothing.
    @Transactional
    public void grant(UUID account, IdentityId to, String reason) {
        int added = jdbc.sql("""
                insert into sight_grant (identity_id, account_id, granted_by, granted_at, reason)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        to.id(),
                        account,
                        actors.current().id().id(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        reason)
                .update();
        if (added > 0) {
            audit.record("access.did.sightGranted", account.toString(), to + " " + reason);
        }
    }

    /// A condition, beginning with `and`, that lets the database begin with the few accounts a manager was granted
    /// instead of passing all others by; empty for whoever has wide sight. It opens and hides nothing.
    ///
    /// @param account column with the account's id
    public String narrowing(String account) {
        return actors.current().is(Role.MANAGER)
                ? " and " + account + " in (select account_id from sight_grant where identity_id = (select actor()))"
                : "";
    }

    /// Closes all accounts to everybody who saw them by a grant; for accounts that are forgotten.
    @Transactional
    public void revokeAll(String reason) {
        int gone = jdbc.sql("delete from sight_grant").update();
        if (gone > 0) {
            audit.record("access.did.sightRevoked", "all", gone + " " + reason);
        }
    }

    /// Closes an account to someone who saw it by a grant.
    @Transactional
    public void revoke(UUID account, IdentityId from, String reason) {
        int gone = jdbc.sql("delete from sight_grant where identity_id = ? and account_id = ?")
                .params(from.id(), account)
                .update();
        if (gone > 0) {
            audit.record("access.did.sightRevoked", account.toString(), from + " " + reason);
        }
    }
}
