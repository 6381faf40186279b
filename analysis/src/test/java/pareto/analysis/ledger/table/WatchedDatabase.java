package pareto.analysis.ledger.table;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/// A database that tells before and after each update.
record WatchedDatabase(Callable<Connection> connections, Moments moments) {

    DataSource asDataSource() {
        return proxy(DataSource.class, this, "getConnection");
    }

    private <T> T proxy(Class<T> type, Object target, String watched) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return proxy(Connection.class, connections.call(), "prepareStatement");
                    }
                    if (method.getName().equals("executeUpdate")) {
                        moments.before("update of the catalogue");
                    }
                    try {
                        var answer = method.invoke(target, arguments);
                        if (method.getName().equals("executeUpdate")) {
                            moments.before("answer of the catalogue");
                        }
                        return method.getName().equals(watched) && answer instanceof PreparedStatement statement
                                ? proxy(PreparedStatement.class, statement, "executeUpdate")
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
