package pareto.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import pareto.analysis.ledger.DuckDb;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.ledger.table.LedgerView;
import pareto.analysis.portfolio.OrderLines;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.portfolio.Returns;
import pareto.database.DataFolder;
import pareto.values.Period;

/// The door of this module: the order history as one portfolio, for analyses. Its figures are the whole company's;
/// whoever asks keeps them by account and leaves it to the database who may see which.
@Component
public class OrderHistory {

    /// How lines are to be counted.
    ///
    /// @param currency the one currency of all figures
    /// @param groups account code → group code; empty for figures per account
    /// @param leftOut codes of accounts that do not count
    public record Counting(String currency, Map<String, String> groups, Set<String> leftOut) {}

    /// Work on a portfolio that is open only so long.
    @FunctionalInterface
    public interface Analysis<T> {
        T of(Portfolio portfolio) throws SQLException;
    }

    private final Ledger ledger;
    private final Rates rates;
    private final Batches batches;
    private final DuckDb.Limits limits;
    private final DataFolder folder;
    private final KeptCells kept;

    OrderHistory(Ledger ledger, Rates rates, Batches batches, DuckDb.Limits limits, DataFolder folder, KeptCells kept) {
        this.ledger = ledger;
        this.rates = rates;
        this.batches = batches;
        this.limits = limits;
        this.folder = folder;
        this.kept = kept;
    }

    /// Which state of the ledger a figure rests on; empty while nothing was imported.
    public Optional<Long> snapshot() {
        return ledger.current().snapshot().map(id -> id.value());
    }

    /// The rates in force, as a text that changes with them.
    public String ratesInForce() {
        return rates.all().toString();
    }

    /// What imports brought of late, newest first.
    public List<TakenIn> latestImports(int most) {
        return batches.latest(most).stream().map(TakenIn::of).toList();
    }

    /// The imports whose lines count, newest first.
    public List<TakenIn> counting() {
        return batches.counting().stream()
                .map(TakenIn::of)
                .sorted(Comparator.comparing(TakenIn::at).reversed())
                .toList();
    }

    /// The currency of most lines that count; empty while there is none.
    public Optional<String> commonCurrency() {
        return first("select currency from %s where status = 'A' group by currency order by count(*) desc, currency");
    }

    /// Does an analysis on the ledger as it stands.
    ///
    /// @throws pareto.analysis.portfolio.MissingRateException when a line in another currency has no rate
    public <T> T analyse(Counting counting, Analysis<T> analysis) {
        LedgerView view = ledger.current();
        OrderLines lines = OrderLines.of(view.files(), Returns.DEDUCT, counting.currency())
                .withRates(rates.all())
                .withGroups(counting.groups())
                .without(counting.leftOut());
        try (Connection duckdb = DuckDb.open(limits, folder.ledger(), kept.folder())) {
            Portfolio portfolio = Portfolio.over(duckdb, lines);
            portfolio.cells().whenNeeded(cells -> kept.fill(cells, lines, view));
            return analysis.of(portfolio);
        } catch (SQLException e) {
            throw new IllegalStateException("The order history could not be analysed", e);
        }
    }

    /// First to last day with a line that counts; empty while there is none.
    public Optional<Period> days() {
        LedgerView view = ledger.current();
        if (view.files().isEmpty()) {
            return Optional.empty();
        }
        try (Connection duckdb = DuckDb.open(limits, folder.ledger());
                var statement = duckdb.createStatement();
                var rows = statement.executeQuery("select min(day), max(day) from " + LedgerView.relation(view.files())
                        + " where status = 'A'")) {
            rows.next();
            LocalDate last = rows.getObject(2, LocalDate.class);
            return Optional.ofNullable(rows.getObject(1, LocalDate.class)).map(first -> Period.through(first, last));
        } catch (SQLException e) {
            throw new IllegalStateException("The order history could not be read", e);
        }
    }

    private Optional<String> first(String sql) {
        LedgerView view = ledger.current();
        if (view.files().isEmpty()) {
            return Optional.empty();
        }
        try (Connection duckdb = DuckDb.open(limits, folder.ledger());
                var statement = duckdb.createStatement();
                var rows = statement.executeQuery(sql.formatted(LedgerView.relation(view.files())))) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The order history could not be read", e);
        }
    }
}
