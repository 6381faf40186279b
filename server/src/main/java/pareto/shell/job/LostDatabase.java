package pareto.shell.job;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/// Tells work that failed because the database went away from work that failed by itself.
public final class LostDatabase {

    /// Connection failures, and a server that shuts down, has crashed or is starting.
    private static final String STATES = "08...|57P0[1-5]";

    private LostDatabase() {}

    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().matches(STATES)) {
                return true;
            }
        }
        return false;
    }
}
