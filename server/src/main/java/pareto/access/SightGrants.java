package pareto.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may see which account besides those with wide sight. A grant has a source, and one account may be open to one
/// person from several.
@Component
public class SightGrants {

    private static final String BY_HAND = "person";

    /// A grant that follows from something else.
    ///
    /// @param source what it follows from: `team`, `superior`, `stand-in` or `virtual-team`
    /// @param through id of the colleague by whom it follows; the purpose of a virtual team
    public record Derived(UUID account, UUID to, String source, String through) {}

    /// Why someone sees an account.
    ///
    /// @param source `team`, `superior`, `stand-in`, `virtual-team`, or `person` for a grant by hand
    /// @param why the colleague by whom it follows, the purpose of the virtual team, or the reason given by hand
    public record Grant(IdentityId to, String name, String source, String why) {}

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
                insert into sight_grant (identity_id, account_id, source, granted_by, granted_at, reason)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        to.id(),
                        account,
                        BY_HAND,
                        actors.current().id().id(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        reason)
                .update();
        if (added > 0) {
            audit.record("access.did.sightGranted", account.toString(), to + " " + reason);
        }
    }

    /// Why this account is open to whom; empty for whoever does not see it.
    @Transactional(readOnly = true)
    public List<Grant> of(UUID account) {
        return jdbc.sql("""
                select g.identity_id, i.name, g.source, case when g.source in ('person', 'virtual-team') then g.reason
                    else coalesce((select t.name from identity t where t.id::text = g.reason), '') end as why
                from sight_grants_of(?) g join identity i on i.id = g.identity_id order by i.name, g.source""")
                .param(account)
                .query((row, number) -> new Grant(
                        new IdentityId(row.getObject("identity_id", UUID.class)),
                        row.getString("name"),
                        row.getString("source"),
                        row.getString("why")))
                .list();
    }

    /// How many accounts are open to the actor by a grant, by its source.
    @Transactional(readOnly = true)
    public Map<String, Long> own() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("select source, count(*) from sight_grant where identity_id = actor() group by source")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /// Makes the derived grants of these accounts be exactly the wanted ones; those given by hand stay.
    @Transactional
    public void settle(Collection<UUID> accounts, Collection<Derived> wanted) {
        String[] account = each(wanted, grant -> grant.account().toString());
        String[] to = each(wanted, grant -> grant.to().toString());
        String[] source = each(wanted, Derived::source);
        String[] through = each(wanted, Derived::through);
        jdbc.sql("""
                delete from sight_grant g where g.account_id = any(?::text[]::uuid[]) and g.source <> ? and not exists (
                    select 1 from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                        as wanted (account, identity, source, through)
                    where wanted.account::uuid = g.account_id and wanted.identity::uuid = g.identity_id
                        and wanted.source = g.source and wanted.through = g.reason)""")
                .params(each(accounts, UUID::toString), BY_HAND, account, to, source, through)
                .update();
        jdbc.sql("""
                insert into sight_grant (identity_id, account_id, source, granted_by, granted_at, reason)
                select identity::uuid, account::uuid, source, actor(), ?, through
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as wanted (account, identity, source, through)
                on conflict do nothing""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), account, to, source, through)
                .update();
    }

    /// A condition, beginning with `and`, that lets the database begin with the few accounts a manager was granted
    /// instead of passing all others by; empty for whoever has wide sight. It opens and hides nothing.
    ///
    /// @param account column with the account's id
    public String narrowing(String account) {
        return !actors.current().may(Right.ALL_ACCOUNTS)
                ? " and " + account + " in (select account_id from own_sight_grant)"
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

    /// Closes an account to someone who saw it by a grant given by hand.
    @Transactional
    public void revoke(UUID account, IdentityId from, String reason) {
        int gone = jdbc.sql("delete from sight_grant where identity_id = ? and account_id = ? and source = ?")
                .params(from.id(), account, BY_HAND)
                .update();
        if (gone > 0) {
            audit.record("access.did.sightRevoked", account.toString(), from + " " + reason);
        }
    }

    private static <T> String[] each(Collection<T> all, Function<T, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
