package pareto.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import pareto.values.Period;

/// One answer about the portfolio.
///
/// @param basis everything its figures rest on
/// @param ledger the part of the basis that imports change
/// @param asked whether someone asked for just this, rather than being kept ready
/// @param currency of all amounts
record Analysis(
        AnalysisId id,
        String basis,
        String ledger,
        Per per,
        boolean asked,
        LocalDate asOf,
        Period window,
        String currency,
        Instant computedAt) {

    static final String COLUMNS = "id, basis, ledger, per, asked, as_of, from_day, to_day, currency, computed_at";

    static Analysis of(ResultSet row, int number) throws SQLException {
        return new Analysis(
                new AnalysisId(row.getObject("id", UUID.class)),
                row.getString("basis"),
                row.getString("ledger"),
                Per.ofCode(row.getString("per")),
                row.getBoolean("asked"),
                row.getObject("as_of", LocalDate.class),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                row.getString("currency"),
                row.getTimestamp("computed_at").toInstant());
    }
}
