package pareto.warning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pareto.account.AccountId;

/// What several warnings put at risk together.
final class AtRisk {

    private AtRisk() {}

    /// All in the one currency of the figures: of an account what is most, since its warnings may be about
    /// the same orders; of a group within which shares move what it brings less as a whole, once, as far as
    /// the warnings of its units do not say so already.
    static BigDecimal of(List<AccountWarning> warnings) {
        Map<AccountId, BigDecimal> byAccount = warnings.stream()
                .filter(warning -> !warning.ofGroup())
                .collect(Collectors.toMap(warning -> warning.account().id(), AccountWarning::stake, BigDecimal::max));
        BigDecimal sum = sum(byAccount.values());
        List<Set<AccountId>> groups = new ArrayList<>();
        for (AccountWarning moving : warnings.stream()
                .filter(AccountWarning::ofGroup)
                .sorted(Comparator.comparing(AccountWarning::stake).reversed())
                .toList()) {
            if (groups.stream().allMatch(group -> Collections.disjoint(group, moving.units()))) {
                BigDecimal told = sum(moving.units().stream()
                        .map(unit -> byAccount.getOrDefault(unit, BigDecimal.ZERO))
                        .toList());
                sum = sum.add(moving.stake().subtract(told).max(BigDecimal.ZERO));
                groups.add(moving.units());
            }
        }
        return sum;
    }

    private static BigDecimal sum(Iterable<BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            sum = sum.add(amount);
        }
        return sum;
    }
}
