package pareto.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Rows of table `identity`.
@Repository
@Transactional
class IdentityRepository {

    private final JdbcClient jdbc;

    IdentityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Identity> find(IdentityId id) {
        return jdbc.sql("select %s from identity where id = ?".formatted(Identity.COLUMNS))
                .param(id.id())
                .query(Identity::of)
                .optional();
    }

    Optional<Identity> byLogin(String login) {
        return jdbc.sql("select %s from identity where login = ?".formatted(Identity.COLUMNS))
                .param(normal(login))
                .query(Identity::of)
                .optional();
    }

    Optional<Actor> actor(IdentityId id) {
        return find(id).filter(Identity::hasAccess).map(Identity::actor);
    }

    boolean hasAdministrator() {
        return jdbc.sql("""
                select exists (select 1 from identity i join credential c on c.identity_id = i.id
                where i.role = 'administrator' and i.ended_at is null)""").query(Boolean.class).single();
    }

    /// Whether the rights told with the actor of the transaction reach every account, as those of a job do.
    boolean seesEverything() {
        return jdbc.sql("select wide_sight()").query(Boolean.class).single();
    }

    /// Adds a system job that has never run. Without a conflict target: naming one asks for a right to read that the
    /// row itself only brings.
    void ensureSystem(IdentityId id, String name) {
        jdbc.sql("""
                insert into identity (id, kind, login, name, created_at) values (?, 'system', ?, ?, now())
                on conflict do nothing""").params(id.id(), "system:" + name, name).update();
    }

    void addStaff(IdentityId id, String login, String name, Role role, IdentityId by, Instant at) {
        jdbc.sql("""
                insert into identity (id, kind, login, name, role, created_by, created_at)
                values (?, 'staff', ?, ?, ?, ?, ?)""")
                .params(id.id(), normal(login), name.strip(), role.code(), by.id(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void change(IdentityId id, Role role) {
        changed(jdbc.sql("update identity set role = ? where id = ?")
                .params(role.code(), id.id())
                .update());
    }

    void rename(IdentityId id, String name) {
        changed(jdbc.sql("update identity set name = ? where id = ?")
                .params(name.strip(), id.id())
                .update());
    }

    void end(IdentityId id, IdentityId by, Instant at) {
        changed(jdbc.sql("update identity set ended_at = ?, ended_by = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), by.id(), id.id())
                .update());
    }

    void signOut(IdentityId id, Instant at) {
        changed(jdbc.sql("update identity set signed_out_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id.id())
                .update());
    }

    /// @throws AccessDeniedException when the actor has no right to; a policy leaves the row as it is without a word
    private static void changed(int rows) {
        if (rows == 0) {
            throw new AccessDeniedException("The actor may not change this identity.");
        }
    }

    static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
