package pareto.analysis.development;

import java.math.BigDecimal;

/// A change in its parts.
///
/// @param volume more or less of the same families, at the prices of the year before
/// @param price the same products at other prices
/// @param mix dearer or cheaper products within the same families, new and dropped ones included
/// @param gained families not bought the year before
/// @param lost families bought the year before only
/// @param unsplit lines without quantity, and what returns leave without a price
public record Parts(
        BigDecimal volume, BigDecimal price, BigDecimal mix, BigDecimal gained, BigDecimal lost, BigDecimal unsplit) {

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(4);

    public static final Parts NONE = new Parts(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

    static Parts gained(BigDecimal revenue) {
        return new Parts(ZERO, ZERO, ZERO, revenue, ZERO, ZERO);
    }

    static Parts lost(BigDecimal revenue) {
        return new Parts(ZERO, ZERO, ZERO, ZERO, revenue.negate(), ZERO);
    }

    static Parts unsplit(BigDecimal change) {
        return new Parts(ZERO, ZERO, ZERO, ZERO, ZERO, change);
    }

    public Parts plus(Parts other) {
        return new Parts(
                volume.add(other.volume),
                price.add(other.price),
                mix.add(other.mix),
                gained.add(other.gained),
                lost.add(other.lost),
                unsplit.add(other.unsplit));
    }

    /// The change itself.
    public BigDecimal total() {
        return volume.add(price).add(mix).add(gained).add(lost).add(unsplit);
    }
}
