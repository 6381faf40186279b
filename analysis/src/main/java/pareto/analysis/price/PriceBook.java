package pareto.analysis.price;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pareto.analysis.price.Others.Months;
import pareto.analysis.price.Sensitivity.Reason;
import pareto.analysis.price.Sensitivity.Silent;

/// Learns from all accounts how a family goes up and down by itself, and tells of each how it reacts to its
/// own prices. All accounts are learned from first and told of afterwards.
public final class PriceBook {

    /// Below so many months of one product nothing is learned from it.
    public static final int LEAST_MONTHS = 12;

    private final int months;
    private final Map<String, Others> families = new HashMap<>();
    private final Map<String, Months> ofAll = new HashMap<>();

    /// @param months how many there are; months of series are numbered from zero
    public PriceBook(int months) {
        this.months = months;
    }

    /// Takes what an account bought of one family.
    public void learn(String account, String family, Collection<Series> bought) {
        var others = families.computeIfAbsent(family, any -> new Others());
        enough(bought).forEach(series -> others.add(account, series));
    }

    /// How an account reacts to the prices of one family.
    public Sensitivity tell(String account, String family, Collection<Series> bought) {
        List<Series> enough = enough(bought);
        if (enough.isEmpty()) {
            return new Silent(Reason.FEW_MONTHS, 0);
        }
        return Estimation.of(enough, () -> months(account, family));
    }

    /// Without the account itself; that it is not among the sample is so for most of a large shop.
    private Months months(String account, String family) {
        Others others = families.getOrDefault(family, new Others());
        return others.holds(account)
                ? others.without(account, months)
                : ofAll.computeIfAbsent(family, any -> others.without(account, months));
    }

    private static List<Series> enough(Collection<Series> bought) {
        return bought.stream().filter(one -> one.length() >= LEAST_MONTHS).toList();
    }
}
