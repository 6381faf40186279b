package pareto.crawl;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/// A second connection of the application's role beside the one of the pool, to watch and disturb that.
final class Backstage implements AutoCloseable {

    private static final String RUNNING =
            " from pg_stat_activity where state = 'active' and pid <> pg_backend_pid()" + " and starts_with(query, ?)";

    private final Connection own;

    Backstage(HikariDataSource pool) throws SQLException {
        own = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    /// Waits until a statement that begins so runs.
    void awaitRunning(String beginning) {
        until("select count(*) > 0" + RUNNING, beginning);
    }

    /// Cancels the statement that begins so.
    void cancel(String beginning) {
        until("select coalesce(bool_or(pg_cancel_backend(pid)), false)" + RUNNING, beginning);
    }

    /// Waits until a transaction whose latest statement holds this text waits for its client.
    void awaitWaiting(String part) {
        until(
                "select count(*) > 0 from pg_stat_activity where state = 'idle in transaction'"
                        + " and pid <> pg_backend_pid() and position(? in query) > 0",
                part);
    }

    private void until(String question, String parameter) {
        await().atMost(Duration.ofSeconds(60)).until(() -> holds(question, parameter));
    }

    private boolean holds(String question, String parameter) throws SQLException {
        try (PreparedStatement statement = own.prepareStatement(question)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        own.close();
    }
}
