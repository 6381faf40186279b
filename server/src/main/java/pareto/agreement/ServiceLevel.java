package pareto.agreement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.Tier;

/// What accounts of a tier are usually promised 服务等级, as a template.
///
/// @param number of its version; 0 while nobody has written one
/// @param by who wrote this version, and `at` when; null while nobody has
record ServiceLevel(
        Tier tier,
        int number,
        List<SlaTerm> terms,
        @Nullable String by,
        @Nullable Instant at) {

    static ServiceLevel none(Tier tier) {
        return new ServiceLevel(tier, 0, List.of(), null, null);
    }

    String address() {
        return "/service-levels/" + tier.name();
    }
}
