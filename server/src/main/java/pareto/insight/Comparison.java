package pareto.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One portfolio beside those that are comparable, which are told apart for nobody: the middle half of them and their
/// median.
///
/// @param others how many there are besides
record Comparison(int others, List<Line> lines) {

    /// Fewer would give single ones away.
    static final int ENOUGH = 4;

    private static final int DECIMALS = 12;

    /// How a figure is written.
    enum Unit {
        MONEY,
        COUNT,
        SHARE,
        CHANGE
    }

    /// One figure beside the others' same figure.
    ///
    /// @param key message key of its word
    /// @param own null where it cannot be said
    record Line(
            String key,
            Unit unit,
            @Nullable BigDecimal own,
            BigDecimal quarter,
            BigDecimal median,
            BigDecimal threeQuarters) {}

    /// Empty lines where too few are comparable.
    static Comparison of(Managed own, List<Managed> everybodyElse) {
        List<Managed> peers =
                everybodyElse.stream().filter(other -> other.comparableTo(own)).toList();
        if (peers.size() < ENOUGH) {
            return new Comparison(peers.size(), List.of());
        }
        return new Comparison(
                peers.size(),
                Stream.of(
                                line(
                                        "insight.managed.accounts",
                                        Unit.COUNT,
                                        own,
                                        peers,
                                        one -> BigDecimal.valueOf(one.accounts())),
                                line("insight.column.revenue", Unit.MONEY, own, peers, Managed::revenue),
                                line("insight.column.growth", Unit.CHANGE, own, peers, Managed::growth),
                                line("insight.managed.largest", Unit.SHARE, own, peers, Managed::largestShare),
                                line("insight.compare.falling", Unit.SHARE, own, peers, Managed::fallingShare))
                        .filter(Objects::nonNull)
                        .toList());
    }

    boolean enough() {
        return !lines.isEmpty();
    }

    private static @Nullable Line line(
            String key, Unit unit, Managed own, List<Managed> peers, Function<Managed, @Nullable BigDecimal> figure) {
        List<BigDecimal> sorted =
                peers.stream().map(figure).filter(Objects::nonNull).sorted().toList();
        return sorted.size() < ENOUGH
                ? null
                : new Line(key, unit, figure.apply(own), at(sorted, 1), at(sorted, 2), at(sorted, 3));
    }

    /// The value below which so many quarters lie, between two neighbours in proportion.
    private static BigDecimal at(List<BigDecimal> sorted, int quarters) {
        int place = quarters * (sorted.size() - 1);
        BigDecimal below = sorted.get(place / 4);
        BigDecimal above = sorted.get(Math.min(place / 4 + 1, sorted.size() - 1));
        return below.add(above.subtract(below)
                .multiply(BigDecimal.valueOf(place % 4))
                .divide(BigDecimal.valueOf(4), DECIMALS, RoundingMode.HALF_EVEN));
    }
}
