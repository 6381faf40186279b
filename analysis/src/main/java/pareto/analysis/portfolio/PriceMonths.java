package pareto.analysis.portfolio;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pareto.analysis.price.PriceBook;
import pareto.analysis.price.Series;
import pareto.values.Period;

/// What every account bought of each product month by month, by family, read account by account as often as
/// needed.
public final class PriceMonths {

    private final Slices slices;
    private final LocalDate first;

    private PriceMonths(Slices slices, LocalDate first) {
        this.slices = slices;
        this.first = first;
    }

    /// @param months whole calendar months
    static PriceMonths in(Period months, Duck duck) throws SQLException {
        duck.table(
                "price_month",
                Sql.text(
                        "price-months",
                        Map.of("from", months.from(), "to", months.to(), "months", PriceBook.LEAST_MONTHS)));
        return new PriceMonths(Slices.of("price_month", duck), months.from());
    }

    private record Bought(String family, String product, String unit, int month, double quantity, double amount) {}

    /// Takes what one account bought by family; months are counted from the first.
    @FunctionalInterface
    public interface Reader {
        void account(String account, Map<String, List<Series>> families) throws SQLException;
    }

    public void forEach(Reader reader) throws SQLException {
        slices.read(
                "family, product, unit, month",
                row -> new Bought(
                        row.getString("family"),
                        row.getString("product"),
                        row.getString("unit"),
                        (int) ChronoUnit.MONTHS.between(first, row.getObject("month", LocalDate.class)),
                        row.getDouble("quantity"),
                        row.getDouble("amount")),
                (account, rows) -> reader.account(account, families(rows)));
    }

    private static Map<String, List<Series>> families(List<Bought> rows) {
        Map<String, List<Series>> families = new LinkedHashMap<>();
        for (int from = 0; from < rows.size(); ) {
            int to = from;
            while (to < rows.size()
                    && rows.get(to).family.equals(rows.get(from).family)
                    && rows.get(to).product.equals(rows.get(from).product)
                    && rows.get(to).unit.equals(rows.get(from).unit)) {
                to++;
            }
            families.computeIfAbsent(rows.get(from).family, any -> new ArrayList<>())
                    .add(series(rows.subList(from, to)));
            from = to;
        }
        return families;
    }

    private static Series series(List<Bought> rows) {
        Bought first = rows.getFirst();
        return new Series(
                first.unit.isEmpty() ? first.product : first.product + " (" + first.unit + ")",
                rows.stream().mapToInt(Bought::month).toArray(),
                rows.stream().mapToDouble(Bought::quantity).toArray(),
                rows.stream().mapToDouble(row -> row.amount / row.quantity).toArray());
    }
}
