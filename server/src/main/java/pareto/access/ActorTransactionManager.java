package pareto.access;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/// Tells the database at the start of every transaction who acts and what they may, for that transaction only, so that
/// a pooled connection carries nobody's rights over to the next one.
public final class ActorTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1;

    public ActorTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            declare(ActingAs.current().map(IdentityId::toString).orElse(""));
        } catch (SQLException | RuntimeException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The actor of the transaction could not be declared.", e);
        }
    }

    /// Changes the actor of the running transaction.
    void change(String actor) {
        try {
            declare(actor);
        } catch (SQLException e) {
            throw getExceptionTranslator().translate("declare the actor", null, e);
        }
    }

    /// Gives a running transaction its former actor back. One that has failed takes no more statements and needs none.
    void changeBack(String actor) {
        try {
            declare(actor);
        } catch (SQLException e) {
            logger.debug("The failed transaction keeps its last actor until it is rolled back", e);
        }
    }

    private void declare(String actor) throws SQLException {
        var connection = DataSourceUtils.getConnection(obtainDataSource());
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('pareto.actor', acting(?), true)")) {
            statement.setString(1, actor);
            statement.execute();
        } finally {
            DataSourceUtils.releaseConnection(connection, obtainDataSource());
        }
    }
}
