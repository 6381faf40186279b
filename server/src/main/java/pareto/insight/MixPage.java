package pareto.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.analysis.portfolio.FamilyShare;
import pareto.analysis.portfolio.Mix;

/// Which product families an account or group bought, beside the year before, largest first.
///
/// @param mix null where the analysis is too old to know
record MixPage(AccountPage of, @Nullable Mix mix) {

    /// Length of a bar: its share of the longest, from 0 to 1.
    String length(BigDecimal value) {
        BigDecimal longest = mix == null ? BigDecimal.ZERO : longest(mix);
        return longest.signum() <= 0 || value.signum() <= 0
                ? "0"
                : Shares.of(value, longest).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    String lines(FamilyShare family) {
        return of.lines() + "&family=" + URLEncoder.encode(family.family(), StandardCharsets.UTF_8);
    }

    /// The lines of all families that do not stand alone.
    String otherLines() {
        return mix == null
                ? of.lines()
                : mix.largest().stream()
                        .map(family -> "&without=" + URLEncoder.encode(family.family(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("", of.lines(), ""));
    }

    private static BigDecimal longest(Mix mix) {
        return Stream.concat(
                        mix.largest().stream().map(family -> family.revenue().max(family.before())),
                        Stream.of(mix.others().revenue().max(mix.others().before())))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
