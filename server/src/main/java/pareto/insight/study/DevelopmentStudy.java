package pareto.insight.study;

import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import pareto.account.Accounts;
import pareto.analysis.development.Bought;
import pareto.analysis.development.Development;
import pareto.analysis.portfolio.Portfolio;
import pareto.insight.Study;
import pareto.insight.StudyBasis;
import tools.jackson.databind.json.JsonMapper;

/// Works out how every account has developed against the year before.
@Component
class DevelopmentStudy implements Study {

    private static final List<String> COLUMNS = List.of(
            "state",
            "revenue",
            "before_revenue",
            "change",
            "volume",
            "price",
            "mix",
            "gained",
            "lost",
            "unsplit",
            "families");

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcTemplate jdbc;
    private final Accounts accounts;

    DevelopmentStudy(JdbcTemplate jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "development";
    }

    @Override
    public void work(StudyBasis basis, Portfolio portfolio) throws SQLException {
        try (Copying rows = new Copying(jdbc, accounts, basis.analysis().id(), "development_row", COLUMNS)) {
            portfolio.purchases(basis.window()).forEach((account, bought) -> write(rows, account, bought));
        }
    }

    private void write(Copying rows, String account, List<Bought> bought) {
        Development development = Development.of(bought);
        var parts = development.parts();
        rows.row(
                account,
                state(bought),
                development.revenue(),
                development.before(),
                parts.total(),
                parts.volume(),
                parts.price(),
                parts.mix(),
                parts.gained(),
                parts.lost(),
                parts.unsplit(),
                json.writeValueAsString(KeptFamilies.of(development.families())));
    }

    private static String state(List<Bought> bought) {
        if (bought.stream().allMatch(one -> one.before().lines() == 0)) {
            return "new";
        }
        return bought.stream().allMatch(one -> one.now().lines() == 0) ? "gone" : "kept";
    }
}
