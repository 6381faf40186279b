package pareto.insight.study;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import pareto.account.Accounts;
import pareto.analysis.expectation.Outlook;
import pareto.analysis.expectation.QuarterBook;
import pareto.analysis.portfolio.Portfolio;
import pareto.insight.FiscalYear;
import pareto.insight.Study;
import pareto.insight.StudyBasis;
import pareto.insight.study.FixedExpectations.Fixed;
import pareto.insight.study.FixedExpectations.Fixing;

/// Writes down what is expected of every account when a quarter or a year has begun, and holds what came
/// against it.
@Component
class ExpectationStudy implements Study {

    static final String NAME = "managers";

    private static final int QUARTERS = 8;
    private static final int YEARS = 2;

    /// What is written down within so many days of a beginning was fixed at the beginning.
    private static final int BEGINNING = 31;

    private static final List<String> FIXED = List.of(
            "account_code",
            "stood_for",
            "expected",
            "own_deviation",
            "shared_deviation",
            "own_season",
            "before_revenue");

    private static final List<String> ROW = List.of(
            "horizon",
            "from_day",
            "to_day",
            "expected",
            "own_variance",
            "shared_deviation",
            "own_season",
            "before_then",
            "before_now",
            "afterwards",
            "fixed_at",
            "fixed_as_of",
            "actual");

    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final FixedExpectations fixed;
    private final FiscalYear year;
    private final Clock clock;

    ExpectationStudy(JdbcTemplate jdbc, Accounts accounts, FixedExpectations fixed, FiscalYear year, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.fixed = fixed;
        this.year = year;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void work(StudyBasis basis, Portfolio portfolio) throws SQLException {
        Map<String, String> aliases = accounts.aliases();
        Month start = year.start();
        var book = QuartersOfAccounts.of(basis, portfolio, start, accounts.groups(basis.asOf()));
        Map<String, List<String>> former = aliases.keySet().stream().collect(groupingBy(aliases::get));
        fixed.alone();
        fixed.forgetGone(aliases);
        fixed.forgetWorkedOut(basis.asOf());
        List<Stretch> stretches = stretches(basis.asOf(), start);
        try (Copying rows =
                new Copying(jdbc, accounts, "analysis_id", basis.analysis().id(), "expected_row", ROW)) {
            for (Stretch stretch : stretches) {
                hold(rows, stretch, book, expected(stretch, basis, book, aliases, former));
            }
        }
    }

    /// The latest that have begun, not those of lines with a day to come.
    private List<Stretch> stretches(LocalDate asOf, Month start) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate quarter = Stretch.quarterOf(asOf, start);
        IntStream.range(0, QUARTERS)
                .forEach(back -> stretches.add(Stretch.of(Stretch.QUARTER, quarter.minusMonths(3L * back))));
        LocalDate year = Stretch.yearOf(asOf, start);
        IntStream.range(0, YEARS).forEach(back -> stretches.add(Stretch.of(Stretch.YEAR, year.minusYears(back))));
        LocalDate today = LocalDate.now(clock);
        return stretches.stream()
                .filter(stretch -> !stretch.from().isAfter(today))
                .toList();
    }

    /// What is expected of every account of the book. What was fixed stays; all else is looked at now.
    private IntFunction<@Nullable Fixed> expected(
            Stretch stretch,
            StudyBasis basis,
            QuartersOfAccounts quarters,
            Map<String, String> aliases,
            Map<String, List<String>> former) {
        boolean first = !fixed.isFixed(stretch, basis.currency());
        Map<String, Fixed> known = first ? Map.of() : fixed.of(stretch, basis.currency(), aliases);
        int origin = quarters.at(stretch.from());
        var book = quarters.book();
        boolean missing = IntStream.range(0, book.accounts())
                .filter(account -> !known.containsKey(book.account(account)))
                .anyMatch(account -> Outlook.canBeSaid(book, account, origin));
        if (first || missing) {
            Fixing fixing = fixed.fixing(stretch, basis, !(first && begins(stretch, basis)));
            if (missing) {
                var outlook = Outlook.of(book, origin, stretch.quarters());
                if (fixing.afterwards()) {
                    return account -> workedOut(known.get(book.account(account)), account, outlook, fixing);
                }
                write(fixing, book, outlook, former);
                Map<String, Fixed> written = fixed.of(stretch, basis.currency(), aliases);
                return account -> written.get(book.account(account));
            }
        }
        return account -> known.get(book.account(account));
    }

    /// Whether the data end just after a beginning that could be noticed: what is expected is fixed then.
    private boolean begins(Stretch stretch, StudyBasis basis) {
        return stretch.contains(basis.asOf())
                && basis.asOf().isBefore(stretch.from().plusDays(BEGINNING))
                && fixed.knownBefore(stretch, basis.currency());
    }

    /// What was not fixed, for accounts that came to the ledger later too, is of this state of the ledger alone and
    /// never written down.
    private static @Nullable Fixed workedOut(@Nullable Fixed known, int account, Outlook outlook, Fixing fixing) {
        return known != null ? known : outlook.of(account).map(fixing::of).orElse(null);
    }

    private void write(Fixing fixing, QuarterBook book, Outlook outlook, Map<String, List<String>> former) {
        try (Copying rows = new Copying(jdbc, accounts, "fixing_id", fixing.id(), "fixed_expectation", FIXED)) {
            for (int account = 0; account < book.accounts(); account++) {
                String code = book.account(account);
                outlook.of(account)
                        .ifPresent(expected -> rows.row(
                                code,
                                code,
                                array(code, former.getOrDefault(code, List.of())),
                                Fixed.amount(expected.mean()),
                                Fixed.amount(expected.own()),
                                Fixed.amount(expected.shared()),
                                expected.ownSeason(),
                                Fixed.amount(expected.before())));
            }
        }
    }

    /// As PostgreSQL writes an array of texts.
    private static String array(String code, List<String> former) {
        return Stream.concat(Stream.of(code), former.stream())
                .map(one -> '"' + one.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(joining(",", "{", "}"));
    }

    /// Accounts that do not count any more, as related companies, are left out with what was expected of
    /// them.
    private static void hold(
            Copying rows, Stretch stretch, QuartersOfAccounts quarters, IntFunction<@Nullable Fixed> expectations) {
        for (int account = 0; account < quarters.book().accounts(); account++) {
            String code = quarters.book().account(account);
            Fixed expected = expectations.apply(account);
            double actual = quarters.revenue(account, stretch);
            if (expected != null || actual != 0) {
                row(rows, code, stretch, expected, quarters.before(account, stretch), actual);
            }
        }
    }

    private static void row(
            Copying rows, String code, Stretch stretch, @Nullable Fixed expected, double before, double actual) {
        rows.row(
                code,
                stretch.horizon(),
                stretch.from(),
                stretch.to(),
                expected == null ? null : Fixed.amount(expected.mean()),
                expected == null ? null : expected.ownVariance(),
                expected == null ? null : expected.shared(),
                expected == null ? null : expected.ownSeason(),
                expected == null ? null : Fixed.amount(expected.before()),
                Fixed.amount(before),
                expected == null ? null : expected.afterwards(),
                expected == null ? null : expected.at(),
                expected == null ? null : expected.asOf(),
                Fixed.amount(actual));
    }
}
