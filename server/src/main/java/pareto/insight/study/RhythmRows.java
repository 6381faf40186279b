package pareto.insight.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.analysis.rhythm.season.Expectation;
import pareto.values.Period;

/// Rows of table `rhythm_row` that the reader may see.
@Repository
@Transactional(readOnly = true)
class RhythmRows {

    private static final String OF_ACCOUNT = """
            select * from rhythm_row where account_id = ? and (part = 'GROUP') = ?
            order by part, revenue_mid desc, family, window_from
            """;

    /// Of each account the window that ended last.
    private static final String SPREAD = """
            select count(*) filter (where came < low) as below, count(*) filter (where came between low and high) as inside,
                count(*) filter (where came > high) as above, max(as_of) as as_of
            from (
                select distinct on (account_id) came, low, high, as_of from rhythm_row
                where part = 'ACCOUNT' and chance is not null%s order by account_id, window_to desc, window_from
            ) latest""";

    /// What orders: an account, a group as a whole, or an account of one family.
    enum Whose {
        ACCOUNT,
        GROUP,
        FAMILY
    }

    /// What was expected in one window, and what came.
    ///
    /// @param family empty for everything
    /// @param season whether the window is a season of the account's year, otherwise its last quarter or more
    /// @param orders expected order days
    /// @param chance of so few or fewer; null while the window is open
    record Row(
            Whose whose,
            String family,
            Period window,
            boolean season,
            Expectation orders,
            int came,
            @Nullable Double chance,
            Expectation revenue,
            double brought,
            String currency,
            LocalDate asOf) {}

    /// How many accounts brought fewer order days than eight of ten windows bring, so many, or more.
    record Spread(
            long below, long inside, long above, @Nullable LocalDate asOf) {

        long all() {
            return below + inside + above;
        }
    }

    private final JdbcClient jdbc;

    RhythmRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of an account itself and its families, or of the group it stands above.
    List<Row> of(AccountId account, boolean group) {
        return jdbc.sql(OF_ACCOUNT)
                .params(account.id(), group)
                .query((row, number) -> row(row))
                .list();
    }

    Spread spread(Scope scope) {
        return jdbc.sql(SPREAD.formatted(scope.selection().where()))
                .params(scope.selection().parameters())
                .query(Spread.class)
                .single();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Whose.valueOf(row.getString("part")),
                row.getString("family"),
                Period.through(
                        row.getObject("window_from", LocalDate.class), row.getObject("window_to", LocalDate.class)),
                row.getBoolean("season"),
                expectation(row, ""),
                row.getInt("came"),
                row.getObject("chance", Double.class),
                expectation(row, "revenue_"),
                row.getDouble("brought"),
                row.getString("currency"),
                row.getObject("as_of", LocalDate.class));
    }

    private static Expectation expectation(ResultSet row, String prefix) throws SQLException {
        return new Expectation(
                row.getDouble(prefix + "low"), row.getDouble(prefix + "mid"), row.getDouble(prefix + "high"));
    }
}
