package pareto.analysis.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import pareto.analysis.development.Bought;
import pareto.values.Period;

/// What every account bought product by product in a window and one year before, read account by account.
public final class Purchases {

    private final Slices slices;

    private Purchases(Slices slices) {
        this.slices = slices;
    }

    static Purchases in(Period window, Duck duck) throws SQLException {
        var before = window.yearBefore();
        duck.table(
                "bought",
                Sql.text(
                        "bought",
                        Map.of(
                                "from", window.from(),
                                "to", window.to(),
                                "before_from", before.from(),
                                "before_to", before.to())));
        return new Purchases(Slices.of("bought", duck));
    }

    /// Takes what one account bought.
    @FunctionalInterface
    public interface Reader {
        void account(String account, List<Bought> bought) throws SQLException;
    }

    /// How many accounts bought anything.
    public long accounts() {
        return slices.accounts();
    }

    public void forEach(Reader reader) throws SQLException {
        slices.read("family, product, unit", Purchases::bought, reader::account);
    }

    private static Bought bought(ResultSet row) throws SQLException {
        return new Bought(
                row.getString("family"),
                row.getString("product"),
                row.getString("unit"),
                side(row, ""),
                side(row, "before_"));
    }

    private static Bought.Side side(ResultSet row, String prefix) throws SQLException {
        return new Bought.Side(
                row.getBigDecimal(prefix + "quantity"),
                row.getBigDecimal(prefix + "amount"),
                row.getBigDecimal(prefix + "unsaid"),
                row.getLong(prefix + "line_count"));
    }
}
