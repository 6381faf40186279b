package pareto.insight.study;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import pareto.account.Accounts;
import pareto.analysis.portfolio.Habit;
import pareto.analysis.portfolio.Portfolio;
import pareto.insight.Study;
import pareto.insight.StudyBasis;

/// Works out how every account buys.
@Component
class HabitStudy implements Study {

    private static final List<String> COLUMNS = List.of(
            "order_days",
            "median_gap",
            "spread",
            "orders",
            "lines",
            "families",
            "before_orders",
            "before_lines",
            "before_families",
            "revenue",
            "before_revenue",
            "agent_revenue",
            "agent",
            "before_agent",
            "region",
            "months");

    private static final int MOST_YEARS = 5;

    private final JdbcTemplate jdbc;
    private final Accounts accounts;

    HabitStudy(JdbcTemplate jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /// Whole years that the ledger knows and months are added up of, five at most.
    static int years(StudyBasis basis) {
        int whole = java.time.Period.between(basis.historyFrom(), basis.window().to())
                .getYears();
        return Math.min(MOST_YEARS, whole);
    }

    @Override
    public String name() {
        return "behaviour";
    }

    @Override
    public void work(StudyBasis basis, Portfolio portfolio) throws SQLException {
        try (Copying rows = new Copying(jdbc, accounts, basis.analysis().id(), "habit_row", COLUMNS)) {
            portfolio.habits(basis.window(), years(basis)).forEach((account, habit) -> write(rows, account, habit));
        }
    }

    private static void write(Copying rows, String account, Habit habit) {
        rows.row(
                account,
                habit.orderDays(),
                habit.medianGap(),
                habit.spread(),
                habit.now().orders(),
                habit.now().lines(),
                habit.now().families(),
                habit.before().orders(),
                habit.before().lines(),
                habit.before().families(),
                habit.revenue(),
                habit.revenueBefore(),
                habit.agentRevenue(),
                habit.agent(),
                habit.agentBefore(),
                habit.region(),
                habit.months().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",", "{", "}")));
    }
}
