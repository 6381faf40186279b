package pareto.agreement;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One promise of a contract 服务水平承诺.
///
/// @param service what it is about, such as a line or a site
/// @param counted what is counted, in words; empty unless the metric is a count
/// @param calendar on which time counts; null for day and night
/// @param price null for whoever may not see figures
public record SlaTerm(
        UUID id,
        String service,
        Metric metric,
        String counted,
        Target target,
        @Nullable UUID calendar,
        Exclusions exclusions,
        Optional<Termination> termination,
        @Nullable Price price) {

    /// Whether higher values are better, of what is compared with the target: of a share of cases they always are.
    public boolean moreIsBetter() {
        return moreIsBetter(metric, target);
    }

    static boolean moreIsBetter(Metric metric, Target target) {
        return target instanceof Target.OfShare || metric.moreIsBetter();
    }

    /// What values that are compared with the target are given in.
    public Metric.Unit unit() {
        return target instanceof Target.OfShare ? Metric.Unit.PERCENT : metric.unit();
    }

    /// Whether it says anything in the currency of its contract.
    boolean holdsMoney() {
        return price != null && (price.premium() != null || price.compensation().isPresent());
    }

    public Optional<Compensation> compensation() {
        return price == null ? Optional.empty() : price.compensation();
    }
}
