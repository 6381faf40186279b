package pareto.insight;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import pareto.analysis.portfolio.FamilyShare;

/// Which product families an account or group bought, beside the year before, largest first.
record MixPage(AccountPage of, List<FamilyShare> families) {

    /// Length of a bar: its share of the longest, from 0 to 1.
    String length(BigDecimal value) {
        BigDecimal longest = families.stream()
                .map(family -> family.revenue().max(family.before()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return longest.signum() <= 0 || value.signum() <= 0
                ? "0"
                : Shares.of(value, longest)
                        .setScale(3, java.math.RoundingMode.HALF_UP)
                        .toPlainString();
    }

    String lines(FamilyShare family) {
        return of.lines() + "&family=" + URLEncoder.encode(family.family(), StandardCharsets.UTF_8);
    }
}
