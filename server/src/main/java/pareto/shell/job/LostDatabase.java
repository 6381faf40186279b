package pareto.shell.job;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.transaction.TransactionSystemException;

/// Tells work that failed because the database went away from work that failed by itself.
public final class LostDatabase {

    /// Connection failures, and a server that shuts down, has crashed or is starting.
    private static final String STATES = "08...|57P0[1-5]";

    /// What the pool says, without a state, of a connection it has given up meanwhile.
    private static final String CLOSED = "Connection is closed";

    private LostDatabase() {}

    /// Also behind a transaction that could not even be rolled back, which hides why it should have been.
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isLost(sql)
                    || cause instanceof TransactionSystemException unended
                            && unended.getOriginalException() != null
                            && isBehind(unended.getOriginalException())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLost(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || (state == null ? CLOSED.equals(failure.getMessage()) : state.matches(STATES));
    }
}
