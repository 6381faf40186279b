package pareto.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/// How the database goes about what it is asked again and again.
public final class Plans {

    private static final int MANY = 1_000;

    private Plans() {}

    /// To be called once many rows stand in a table that further rows will refer to. PostgreSQL keeps the way by which
    /// a connection checks references, and one chosen when the table had ten rows reads it all for each
    /// reference: 20,000 accounts took fifteen times as long after ten that were entered one by one.
    public static void renewAfter(int rows, JdbcClient jdbc) {
        if (rows >= MANY) {
            jdbc.sql("discard plans").update();
        }
    }
}
