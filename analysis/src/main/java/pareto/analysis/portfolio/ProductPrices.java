package pareto.analysis.portfolio;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import pareto.analysis.rhythm.change.Priced;
import pareto.analysis.rhythm.change.Prices;
import pareto.values.Period;

/// At which prices every account bought of each product, month by month.
final class ProductPrices {

    private ProductPrices() {}

    private record Bought(String family, String product, int month, double price, double quantity, double revenue) {}

    /// @param months whole calendar months
    /// @param groups account code → group code; an account without entry stands alone
    static List<Priced> in(Period months, Map<String, String> groups, Duck duck) throws SQLException {
        duck.table(
                "product_price",
                Sql.text(
                        "product-prices",
                        Map.of("from", months.from(), "to", months.to(), "months", Prices.LEAST_MONTHS)));
        var prices = new Prices(groups);
        Slices.of("product_price", duck)
                .read(
                        "product, month",
                        row -> new Bought(
                                row.getString("family"),
                                row.getString("product"),
                                row.getInt("month"),
                                row.getDouble("price"),
                                row.getDouble("quantity"),
                                row.getDouble("revenue")),
                        (account, rows) -> rows.forEach(row -> prices.bought(
                                account, row.family, row.product, row.month, row.price, row.quantity, row.revenue)));
        return prices.all();
    }
}
