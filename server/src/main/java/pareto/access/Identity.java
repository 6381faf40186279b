package pareto.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whoever can act, as kept.
record Identity(
        IdentityId id,
        String login,
        String name,
        @Nullable Role role,
        boolean system,
        @Nullable String language,
        @Nullable Instant ended,
        @Nullable Instant signedOut) {

    static final String COLUMNS = "id, login, name, kind, role, language, ended_at, signed_out_at";

    static Identity of(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new Identity(
                new IdentityId(row.getObject("id", UUID.class)),
                row.getString("login"),
                row.getString("name"),
                role == null ? null : Role.ofCode(role),
                row.getString("kind").equals("system"),
                row.getString("language"),
                instant(row, "ended_at"),
                instant(row, "signed_out_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    Actor actor() {
        return new Actor(id, name, role, system);
    }

    boolean hasAccess() {
        return ended == null;
    }

    /// Whether a session begun then still counts.
    boolean admits(Instant since) {
        return hasAccess() && (signedOut == null || since.isAfter(signedOut));
    }
}
