package pareto.analysis.ledger;

import java.math.BigDecimal;
import java.util.Map;

/// Lines and their money.
///
/// @param lines number of records
/// @param money exact sum per currency; amounts that could not be read count as nothing
public record Tally(long lines, Map<String, BigDecimal> money) {

    public static final Tally NONE = new Tally(0, Map.of());

    public Tally {
        money = Map.copyOf(money);
    }
}
