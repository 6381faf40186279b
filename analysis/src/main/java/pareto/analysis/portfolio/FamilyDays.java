package pareto.analysis.portfolio;

import java.sql.SQLException;
import java.util.Map;
import pareto.values.Period;

/// On which days every account bought of which product family, streamed by account, family and day.
public final class FamilyDays {

    private final Duck duck;
    private final Period window;

    FamilyDays(Duck duck, Period window) {
        this.duck = duck;
        this.window = window;
    }

    /// Takes one day of one family.
    @FunctionalInterface
    public interface Reader {

        /// @param day as days since 1970
        void bought(String account, String family, int day, double revenue);
    }

    public void forEach(Reader reader) throws SQLException {
        var places = Map.of("from", window.from(), "to", window.to());
        duck.query(Sql.text("family-days", places), rows -> {
            while (rows.next()) {
                reader.bought(rows.getString(1), rows.getString(2), rows.getInt(3), rows.getDouble(4));
            }
            return true;
        });
    }
}
