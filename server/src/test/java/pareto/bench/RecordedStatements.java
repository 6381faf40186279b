package pareto.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Writes down every query the application sends, with its values in place, while it is told to listen.
final class RecordedStatements implements BeanPostProcessor {

    private final List<String> heard = new ArrayList<>();
    private volatile boolean listening;

    /// What is sent from now on.
    synchronized void listen() {
        heard.clear();
        listening = true;
    }

    /// The queries sent since, in order.
    synchronized List<String> queries() {
        listening = false;
        return heard.stream()
                .map(String::strip)
                .filter(sql -> sql.startsWith("select") || sql.startsWith("with"))
                .filter(sql -> !sql.contains("set_config"))
                .toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? proxy(DataSource.class, source) : bean;
    }

    private synchronized void hear(Object statement) {
        if (listening) {
            heard.add(statement.toString().replaceFirst("^HikariProxy\\S+ wrapping ", ""));
        }
    }

    private <T> T proxy(Class<T> type, T behind) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (behind instanceof PreparedStatement && method.getName().startsWith("execute")) {
                        hear(behind);
                    }
                    return watched(call(behind, method, arguments));
                }));
    }

    private Object watched(Object result) {
        return switch (result) {
            case null -> result;
            case PreparedStatement statement -> proxy(PreparedStatement.class, statement);
            case Connection connection -> proxy(Connection.class, connection);
            default -> result;
        };
    }

    private static Object call(Object behind, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(behind, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
