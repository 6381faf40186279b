package pareto.shell.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

/// As they were seen when servers and databases were killed.
class FailuresOfALostDatabaseTests {

    @ParameterizedTest
    @ValueSource(strings = {"08003", "08006", "57P01", "57P02", "57P03"})
    void bearTheStateOfOne(String state) {
        assertThat(LostDatabase.isBehind(new IllegalStateException(new SQLException("gone", state))))
                .isTrue();
    }

    @Test
    void areWhatThePoolSays() {
        assertThat(LostDatabase.isBehind(new SQLTransientConnectionException("none left")))
                .isTrue();
        assertThat(LostDatabase.isBehind(new SQLException("Connection is closed")))
                .isTrue();
    }

    /// PostgreSQL went away in a query; then the rollback failed because the pool had closed the connection.
    @Test
    void standBehindARollbackThatFailed() {
        var unended = new TransactionSystemException("JDBC rollback failed", new SQLException("anything"));
        unended.initApplicationException(
                new DataAccessResourceFailureException("a query", new SQLException("postmaster exit", "57P01")));

        assertThat(LostDatabase.isBehind(unended)).isTrue();
    }

    @Test
    void areNoFailuresOfTheWorkItself() {
        assertThat(LostDatabase.isBehind(new SQLException("no such column", "42703")))
                .isFalse();
        assertThat(LostDatabase.isBehind(new TransactionSystemException("x", new SQLException("y", "40001"))))
                .isFalse();
        assertThat(LostDatabase.isBehind(new IllegalStateException("x"))).isFalse();
    }
}
