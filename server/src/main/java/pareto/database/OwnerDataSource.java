package pareto.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// New connections as the owner, for the few moments that need one.
final class OwnerDataSource extends AbstractDataSource {

    private final DatabaseAccess access;

    OwnerDataSource(DatabaseAccess access) {
        this.access = access;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return access.connectAsOwner();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return access.connect(new Login(user, password));
    }
}
