package pareto.insight.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import pareto.account.Accounts;
import pareto.account.ConfidentialAccounts;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.value.FamilyBook;
import pareto.analysis.value.Opportunity;
import pareto.analysis.value.WhiteSpace;
import pareto.insight.Study;
import pareto.insight.StudyBasis;
import tools.jackson.databind.json.JsonMapper;

/// Works out what accounts do not buy and those like them do.
@Component
class WhiteSpaceStudy implements Study {

    private static final List<String> COLUMNS =
            List.of("families", "year", "families_alike", "year_alike", "opportunities");

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final ConfidentialAccounts confidential;

    WhiteSpaceStudy(JdbcTemplate jdbc, Accounts accounts, ConfidentialAccounts confidential) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.confidential = confidential;
    }

    @Override
    public String name() {
        return "whitespace";
    }

    @Override
    public void work(StudyBasis basis, Portfolio portfolio) throws SQLException {
        var book = new FamilyBook();
        portfolio
                .families(basis.window())
                .forEach((account, family, revenue, latest) ->
                        book.add(account, KeptSensitivity.storable(family), revenue, latest));
        // what a confidential unit buys is not told to its sisters
        var whiteSpace = new WhiteSpace(book, accounts.groups(basis.asOf()), confidential.codes());
        try (Copying rows = new Copying(jdbc, accounts, basis.analysis().id(), "white_space_row", COLUMNS)) {
            whiteSpace.forEach((account, found) -> {
                KeptOpportunities kept = KeptOpportunities.of(found);
                rows.row(
                        account,
                        kept.all().size(),
                        year(kept.all()),
                        kept.alike().size(),
                        year(kept.alike()),
                        json.writeValueAsString(kept));
            });
        }
    }

    private static BigDecimal year(List<Opportunity> found) {
        double year = found.stream().mapToDouble(one -> one.year().middle()).sum();
        return BigDecimal.valueOf(year).setScale(4, RoundingMode.HALF_EVEN);
    }
}
