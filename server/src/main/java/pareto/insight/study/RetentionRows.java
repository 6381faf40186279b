package pareto.insight.study;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.analysis.portfolio.Retained;
import pareto.values.Period;

/// Rows of table `retention_year`; none for whoever may not see what all accounts are together.
@Repository
@Transactional(readOnly = true)
class RetentionRows {

    private final JdbcClient jdbc;

    RetentionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Oldest first.
    List<Retained> of(Scope scope) {
        return jdbc.sql("select * from retention_year where analysis_id = ? order by from_day")
                .param(scope.analysis().id())
                .query((row, number) -> new Retained(
                        new Period(
                                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                        row.getLong("accounts"),
                        row.getLong("kept"),
                        row.getBigDecimal("revenue"),
                        row.getBigDecimal("revenue_of_kept"),
                        row.getBigDecimal("revenue_afterwards")))
                .list();
    }
}
