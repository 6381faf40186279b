package pareto.analysis.portfolio;

import java.sql.SQLException;
import java.util.Map;
import pareto.values.Period;

/// What every account bought of every product family, streamed in the order of their codes.
public final class FamilyPurchases {

    private final Duck duck;
    private final Period window;

    FamilyPurchases(Duck duck, Period window) {
        this.duck = duck;
        this.window = window;
    }

    /// Takes one family of one account.
    @FunctionalInterface
    public interface Reader {

        /// @param family empty for lines without one
        /// @param revenue of the window
        /// @param latest the last day it was bought, in the window or before it, in days since 1970
        void bought(String account, String family, double revenue, int latest);
    }

    public void forEach(Reader reader) throws SQLException {
        var places = Map.of("from", window.from(), "to", window.to());
        duck.query(Sql.text("families", places), rows -> {
            while (rows.next()) {
                reader.bought(rows.getString(1), rows.getString(2), rows.getDouble(3), rows.getInt(4));
            }
            return true;
        });
    }
}
