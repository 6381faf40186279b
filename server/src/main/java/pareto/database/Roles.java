package pareto.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The two roles and what they may. The owner migrates; the application owns nothing and is subject
/// to every policy.
final class Roles {

    static final String OWNER = "pareto_owner";
    static final String APPLICATION = "pareto_app";

    private static final String OFFENCE = """
            select case
                when exists (select 1 from pg_roles r where pg_has_role(current_user, r.oid, 'MEMBER') and r.rolsuper)
                    then 'is a superuser'
                when exists (select 1 from pg_roles r where pg_has_role(current_user, r.oid, 'MEMBER') and r.rolbypassrls)
                    then 'may bypass row-level security'
                when exists (select 1 from pg_namespace n where n.nspname = 'pareto'
                        and pg_has_role(current_user, n.nspowner, 'MEMBER'))
                    then 'owns the schema pareto'
                when exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'pareto' and pg_has_role(current_user, c.relowner, 'MEMBER'))
                    then 'owns tables of the schema pareto'
                end
            """;

    private Roles() {}

    /// Makes role and database of the owner in a server of our own.
    static void makeOwner(Connection superuser, Login owner, String database) throws SQLException {
        makeRole(superuser, owner, "login createrole");
        if (!holds(superuser, "select 1 from pg_database where datname = ?", database)) {
            execute(superuser, "create database " + database + " owner " + owner.user());
        }
    }

    /// Makes schema and application role as far as they are missing.
    static void prepare(DatabaseAccess access) throws SQLException {
        try (Connection owner = access.connectAsOwner()) {
            if (!canEnter(access)) {
                makeApplication(owner, access.application());
            }
            String application = quoted(owner, access.application().user());
            execute(owner, "create schema if not exists pareto");
            if (!holds(owner, "select 1 from pg_extension where extname = ?", "btree_gist")) {
                execute(owner, "create extension btree_gist with schema pareto");
            }
            execute(owner, "grant usage on schema pareto to " + application);
            String defaults = "alter default privileges in schema pareto grant ";
            execute(owner, defaults + "select, insert, update, delete on tables to " + application);
            execute(owner, defaults + "select, usage, update on sequences to " + application);
        }
    }

    /// Which migrations ran is none of the application's business.
    static void hideHistory(DatabaseAccess access) throws SQLException {
        try (Connection owner = access.connectAsOwner()) {
            execute(
                    owner,
                    "revoke all on pareto.flyway_schema_history from "
                            + quoted(owner, access.application().user()));
        }
    }

    /// Refuses an application role that policies would not bind.
    static void check(DatabaseAccess access) throws SQLException {
        try (Connection application = access.connect(access.application());
                Statement statement = application.createStatement();
                ResultSet row = statement.executeQuery(OFFENCE)) {
            if (row.next() && row.getString(1) != null) {
                throw new StartRefusedException(
                        "The application role %s %s, so row-level security would not bind it; give another by PARETO_DB_APP_USER or leave it out to have one made."
                                .formatted(access.application(), row.getString(1)));
            }
        }
    }

    private static boolean canEnter(DatabaseAccess access) {
        try (Connection connection = access.connect(access.application())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void makeApplication(Connection owner, Login application) {
        try {
            makeRole(owner, application, "login nosuperuser nobypassrls");
        } catch (SQLException e) {
            throw new StartRefusedException(
                    "The role %s cannot enter the database and its owner may not make it (%s): make it with `create role %s login password '…'` and give it by PARETO_DB_APP_USER and PARETO_DB_APP_PASSWORD."
                            .formatted(application, e.getMessage(), application),
                    e);
        }
    }

    private static void makeRole(Connection connection, Login role, String rights) throws SQLException {
        boolean there = holds(connection, "select 1 from pg_roles where rolname = ?", role.user());
        String name = quoted(connection, role.user());
        String password = connection.unwrap(org.postgresql.PGConnection.class).escapeLiteral(role.password());
        execute(
                connection,
                (there ? "alter role " + name : "create role " + name + " " + rights) + " password '" + password + "'");
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).escapeIdentifier(name);
    }

    private static boolean holds(Connection connection, String query, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
