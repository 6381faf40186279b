package pareto.insight.study;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import pareto.account.Accounts;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.portfolio.PriceMonths;
import pareto.analysis.price.PriceBook;
import pareto.analysis.price.Series;
import pareto.insight.Study;
import pareto.insight.StudyBasis;
import pareto.values.Period;
import tools.jackson.databind.json.JsonMapper;

/// Works out how accounts react to their prices, of five years at most. Private persons are never judged.
@Component
class PriceStudy implements Study {

    static final String NAME = "prices";

    private static final int MONTHS = 60;
    private static final int MOST_FAMILIES = 20;
    private static final List<String> COLUMNS = List.of("judged", "told", "families");

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcTemplate jdbc;
    private final Accounts accounts;

    PriceStudy(JdbcTemplate jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void work(StudyBasis basis, Portfolio portfolio) throws SQLException {
        Period months = months(basis);
        PriceBook book = new PriceBook(MONTHS);
        PriceMonths prices = portfolio.prices(months);
        prices.forEach(
                (account, families) -> families.forEach((family, bought) -> book.learn(account, family, bought)));
        Set<String> persons = persons();
        try (Copying rows = new Copying(jdbc, accounts, basis.analysis().id(), "price_row", COLUMNS)) {
            prices.forEach((account, families) -> {
                if (!persons.contains(account)) {
                    write(rows, account, kept(book, account, families, months.from()));
                }
            });
        }
    }

    /// Whole months up to the as-of date; the one it lies in only where it is the last day of it.
    static Period months(StudyBasis basis) {
        LocalDate to = basis.asOf().plusDays(1).withDayOfMonth(1);
        return new Period(to.minusMonths(MONTHS), to);
    }

    private static List<KeptSensitivity> kept(
            PriceBook book, String account, Map<String, List<Series>> families, LocalDate first) {
        return families.entrySet().stream()
                .map(family -> KeptSensitivity.of(
                        KeptSensitivity.storable(family.getKey()),
                        family.getValue().stream().mapToDouble(Series::revenue).sum(),
                        book.tell(account, family.getKey(), family.getValue()),
                        first))
                .sorted(Comparator.comparing(KeptSensitivity::told)
                        .thenComparing(KeptSensitivity::revenue)
                        .reversed())
                .toList();
    }

    private void write(Copying rows, String account, List<KeptSensitivity> families) {
        rows.row(
                account,
                families.size(),
                families.stream().filter(KeptSensitivity::told).count(),
                json.writeValueAsString(families.subList(0, Math.min(MOST_FAMILIES, families.size()))));
    }

    private Set<String> persons() {
        return Set.copyOf(jdbc.queryForList("select code from account where kind = 'person'", String.class));
    }
}
