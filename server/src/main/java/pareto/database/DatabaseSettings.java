package pareto.database;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The outside PostgreSQL, if one was given (`PARETO_DB_…`); without an address ours is used.
///
/// @param url address, may carry user and password
/// @param user owner role
/// @param app the application role; made by the owner when left out
@ConfigurationProperties("pareto.db")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable App app) {

    record App(@Nullable String user, @Nullable String password) {}

    static DatabaseSettings from(Map<String, String> environment) {
        return new DatabaseSettings(
                environment.get("PARETO_DB_URL"),
                environment.get("PARETO_DB_USER"),
                environment.get("PARETO_DB_PASSWORD"),
                new App(environment.get("PARETO_DB_APP_USER"), environment.get("PARETO_DB_APP_PASSWORD")));
    }

    boolean isOutside() {
        return url != null && !url.isBlank();
    }

    DatabaseAccess outside(Secrets secrets) {
        DatabaseAddress address = DatabaseAddress.parse(url == null ? "" : url);
        Login owner = new Login(
                address.user().orElse(user == null ? "" : user),
                address.password().orElse(password == null ? "" : password));
        if (owner.user().isBlank()) {
            throw new StartRefusedException(
                    "PARETO_DB_URL names no user: give the role that owns Pareto's tables by PARETO_DB_USER and PARETO_DB_PASSWORD.");
        }
        return new DatabaseAccess(address.url(), owner, application(secrets));
    }

    private Login application(Secrets secrets) {
        String name = app == null || app.user() == null ? Roles.APPLICATION : app.user();
        String secret = app == null || app.password() == null ? secrets.of("application") : app.password();
        return new Login(name, secret);
    }
}
