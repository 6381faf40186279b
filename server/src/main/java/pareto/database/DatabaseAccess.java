package pareto.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/// Where the database is and who may enter.
///
/// @param url JDBC address without user and password
/// @param owner owns and migrates the tables
/// @param application reads and writes rows as far as the policies let it
public record DatabaseAccess(String url, Login owner, Login application) {

    static final String SCHEMA = "pareto";

    Connection connectAsOwner() throws SQLException {
        return connect(owner);
    }

    Connection connect(Login login) throws SQLException {
        return connect(url, login);
    }

    static Connection connect(String url, Login login) throws SQLException {
        Properties properties = properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new StartRefusedException("PARETO_DB_URL is no address of a PostgreSQL: " + url
                    + "; it looks like jdbc:postgresql://host:5432/database.");
        }
        return connection;
    }

    /// What every connection of ours is told.
    static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("currentSchema", SCHEMA + ",public");
        properties.setProperty("ApplicationName", SCHEMA);
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }
}
