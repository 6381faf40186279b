package pareto.analysis.rhythm.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Price shifts of all accounts at the end of one month, each beside what others pay for the same products.
final class PriceLevels {

    private static final int LEAST_OTHERS = 4;
    /// Among so many, whether the account itself is one of them makes no difference.
    private static final int MANY = 60;

    /// @param shift of its products together, by what they brought
    /// @param own the same less what prices did at the others
    /// @param fallen products by how much their own fall took, the largest first
    record Level(double shift, double own, double revenue, List<String> fallen) {}

    private record OfGroup(String group, double shift) {}

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, List<OfGroup>> products = new HashMap<>();
    private final Map<String, Double> medians = new HashMap<>();
    private final double ofAll;

    PriceLevels(Map<Priced, Double> discounts, int month) {
        Map<Priced, List<PriceShift>> all = new LinkedHashMap<>();
        discounts.forEach((account, discount) -> {
            var shifts = PriceShift.of(account, month, discount);
            if (!shifts.isEmpty()) {
                all.put(account, shifts);
            }
        });
        all.forEach((account, shifts) ->
                shifts.forEach(one -> products.computeIfAbsent(one.product(), any -> new ArrayList<>())
                        .add(new OfGroup(account.group(), one.shift()))));
        ofAll = PriceShift.median(all.values().stream()
                .flatMap(List::stream)
                .map(PriceShift::shift)
                .toList());
        all.forEach((account, shifts) -> levels.put(account.account(), level(account, shifts)));
    }

    /// Null where too little was bought to tell.
    @Nullable
    Level of(String account) {
        return levels.get(account);
    }

    private Level level(Priced account, List<PriceShift> shifts) {
        double revenue = 0;
        double shift = 0;
        double own = 0;
        Map<String, Double> fell = new HashMap<>();
        for (var one : shifts) {
            double beside = one.shift() - ofOthers(one.product(), account.group());
            revenue += one.revenue();
            shift += one.revenue() * one.shift();
            own += one.revenue() * beside;
            fell.merge(one.product(), one.revenue() * beside, Double::sum);
        }
        var fallen = fell.entrySet().stream()
                .filter(entry -> entry.getValue() < 0)
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        return new Level(shift / revenue, own / revenue, revenue, fallen);
    }

    /// What others pay more or less for the same product; of one nobody else buys, what prices did on the whole.
    private double ofOthers(String product, String group) {
        var all = products.getOrDefault(product, List.of());
        if (all.size() > MANY) {
            return medians.computeIfAbsent(
                    product,
                    any -> PriceShift.median(all.stream().map(OfGroup::shift).toList()));
        }
        var others = all.stream()
                .filter(one -> !one.group().equals(group))
                .map(OfGroup::shift)
                .toList();
        return others.size() < LEAST_OTHERS ? ofAll : PriceShift.median(others);
    }
}
