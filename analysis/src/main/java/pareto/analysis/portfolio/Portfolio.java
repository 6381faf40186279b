package pareto.analysis.portfolio;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pareto.analysis.rhythm.change.Priced;
import pareto.values.Period;

/// Who the key accounts are: lines become account × month cells, cells become the figures of any window, figures
/// become a ranking with its concentration, classes, scores and tier proposals.
///
/// One portfolio at a time owns a DuckDB connection: its steps are temporary tables there. The caller opens, bounds and
/// closes the connection.
public final class Portfolio {

    private final Duck duck;
    private final MonthCells cells;

    private Portfolio(Duck duck, MonthCells cells) {
        this.duck = duck;
        this.cells = cells;
    }

    /// @throws MissingRateException when a line in another currency has no rate; nothing is added then
    public static Portfolio over(Connection duckdb, OrderLines lines) throws SQLException {
        var duck = new Duck(duckdb);
        duck.run(Sql.text("prelude-duckdb"));
        new CountedLines(duck, lines).define();
        return new Portfolio(duck, new MonthCells(duck));
    }

    /// The cells this portfolio adds up, to be kept between analyses.
    public MonthCells cells() {
        return cells;
    }

    /// From the first to the last day with a line that counts, empty without lines.
    public Optional<Period> history() throws SQLException {
        return duck.query("select min(day), max(day) from counted", rows -> {
            rows.next();
            var first = Optional.ofNullable(rows.getObject(1, LocalDate.class));
            var last = rows.getObject(2, LocalDate.class);
            return first.map(day -> Period.through(day, last));
        });
    }

    /// How often and for how much accounts ordered up to this day.
    ///
    /// @param parts into how many parts of equal size the accounts are divided, 1 for no division
    public BuyingHistories histories(LocalDate asOf, int parts) throws SQLException {
        return BuyingHistories.upTo(asOf, parts, duck);
    }

    /// What accounts bought of every product family.
    public FamilyPurchases families(Period window) {
        return new FamilyPurchases(duck, window);
    }

    /// On which days accounts bought of every product family.
    public FamilyDays familyDays(Period window) {
        return new FamilyDays(duck, window);
    }

    /// Who bought in twelve months and did so in the next twelve too, by windows that end with the as-of date and that
    /// the data cover wholly, oldest first.
    public List<Retained> retention(LocalDate asOf) throws SQLException {
        var history = history();
        return history.isEmpty()
                ? List.of()
                : Retention.upTo(asOf, history.get(), duck).count();
    }

    /// What every account bought in a window and one year before, product by product.
    public Purchases purchases(Period window) throws SQLException {
        return Purchases.in(window, duck);
    }

    /// What every account did day by day, up to this day.
    public AccountDays days(LocalDate asOf) throws SQLException {
        return AccountDays.upTo(asOf, duck);
    }

    /// What every account brought month by month, from the month of this day on.
    public MonthlyRevenues months(LocalDate first) throws SQLException {
        cells.ensureFilled();
        return MonthlyRevenues.from(first, duck);
    }

    /// What every account bought of each product, and at which prices.
    ///
    /// @param months whole calendar months
    public PriceMonths prices(Period months) throws SQLException {
        return PriceMonths.in(months, duck);
    }

    /// At which prices every account bought of each product, month by month.
    ///
    /// @param months whole calendar months
    /// @param groups account code → group code; an account without entry stands alone
    public List<Priced> productPrices(Period months, Map<String, String> groups) throws SQLException {
        return ProductPrices.in(months, groups, duck);
    }

    /// What there was to do for every account in a window.
    ///
    /// @param cuts days within it with which a new part of it begins, ascending
    public Efforts efforts(Period window, List<LocalDate> cuts) throws SQLException {
        return Efforts.in(window, cuts, duck);
    }

    /// What agents brought of every account in a window.
    public AgentRevenue agents(Period window) throws SQLException {
        return AgentRevenue.in(window, duck);
    }

    /// How every account buys: its interval and season up to the end of a window, its orders in it and a year before.
    ///
    /// @param seasons whole years up to the end of the window of which the months are added up
    public Habits habits(Period window, int seasons) throws SQLException {
        return Habits.in(window, seasons, duck);
    }

    /// Answers a question; counts the cells first where that has not been done.
    public Ranking rank(Question question) throws SQLException {
        cells.ensureFilled();
        var spans = new Spans(duck);
        spans.figures("span_current", question.window());
        spans.figures("span_before", question.window().yearBefore());
        spans.everUpTo("span_history", question.asOf());
        spans.series("series", question.asOf());
        duck.table("account_name", Sql.text("names"));
        duck.table("ranking", Sql.text("ranking", Map.of("as_of", question.asOf(), "months", Series.ofEveryAccount())));
        return new Ranking(duck, question);
    }
}
