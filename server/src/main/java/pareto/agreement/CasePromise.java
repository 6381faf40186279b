package pareto.agreement;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a signed contract promises about every single case: an answer, a repair, a provisioning.
///
/// @param number of the contract, as it stands on paper
/// @param service what it is about, such as a line or a site
/// @param limit in the unit of the metric: hours, or working days
/// @param calendar on which time counts; null for day and night
public record CasePromise(
        UUID term,
        ContractId contract,
        String number,
        String service,
        Metric metric,
        BigDecimal limit,
        @Nullable UUID calendar) {}
