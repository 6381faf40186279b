package pareto.insight.study;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import pareto.account.Accounts;
import pareto.analysis.churn.Departure;
import pareto.analysis.churn.Departures;
import pareto.analysis.portfolio.Portfolio;
import pareto.insight.ConfirmedLosses;
import pareto.insight.Study;
import pareto.insight.StudyBasis;

/// Works out which accounts have left and which came back.
@Component
class ChurnStudy implements Study {

    private static final List<String> COLUMNS =
            List.of("since", "silence_limit", "revenue", "margin", "returned", "revenue_since");

    private final JdbcTemplate jdbc;
    private final Accounts accounts;

    ChurnStudy(JdbcTemplate jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return ConfirmedLosses.STUDY;
    }

    /// What a person has confirmed since may ask for it once more.
    @Override
    public void work(StudyBasis basis, Portfolio portfolio) throws SQLException {
        jdbc.update(
                "delete from departure_row where analysis_id = ?",
                basis.analysis().id());
        Map<String, LocalDate> confirmed = confirmed();
        try (Copying rows = new Copying(jdbc, accounts, basis.analysis().id(), "departure_row", COLUMNS)) {
            portfolio.days(basis.asOf()).forEach((account, days) -> {
                for (Departure one : Departures.of(days, basis.asOf(), confirmed.get(account))) {
                    rows.row(
                            account,
                            one.since(),
                            one.limit(),
                            one.revenue(),
                            one.margin(),
                            one.returned(),
                            one.revenueSince());
                }
            });
        }
    }

    private Map<String, LocalDate> confirmed() {
        Map<String, LocalDate> confirmed = new HashMap<>();
        jdbc.query(
                "select a.code, max(c.on_day) as day from departure_confirmation c join account a on a.id = c.account_id"
                        + " group by a.code",
                row -> {
                    confirmed.put(row.getString("code"), row.getObject("day", LocalDate.class));
                });
        return confirmed;
    }
}
