package pareto.insight.study;

import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pareto.analysis.portfolio.Portfolio;
import pareto.insight.Study;
import pareto.insight.StudyBasis;

/// Counts who bought in twelve months and did so in the next twelve too.
@Component
class RetentionStudy implements Study {

    private final JdbcClient jdbc;

    RetentionStudy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public void work(StudyBasis basis, Portfolio portfolio) throws SQLException {
        for (var year : portfolio.retention(basis.asOf())) {
            jdbc.sql("""
                    insert into retention_year
                        (analysis_id, from_day, to_day, accounts, kept, revenue, revenue_of_kept, revenue_afterwards)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            basis.analysis().id(),
                            year.window().from(),
                            year.window().to(),
                            year.accounts(),
                            year.kept(),
                            year.revenue(),
                            year.revenueOfKept(),
                            year.revenueAfterwards())
                    .update();
        }
    }
}
