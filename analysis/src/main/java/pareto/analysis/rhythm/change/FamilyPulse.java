package pareto.analysis.rhythm.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How often all other accounts buy of a family, beside the year before: the season of the family, and whether it is
/// sold at all any more. The judged account and its group are left out.
final class FamilyPulse {

    private static final int YEAR = 365;
    /// Purchases that stand for "as usual" where others buy little of it.
    private static final double PRIOR = 3;

    private final Bought shop;
    private final Map<String, Bought> groups = new HashMap<>();

    private record Bought(int[] days, Map<String, int[]> families) {

        static Bought of(List<Basket> baskets) {
            Map<String, IntStream.Builder> families = new HashMap<>();
            baskets.forEach(basket -> basket.families().forEach(family -> {
                var all = families.computeIfAbsent(family.name(), any -> IntStream.builder());
                Arrays.stream(family.days()).forEach(all);
            }));
            Map<String, int[]> sorted = new HashMap<>();
            families.forEach(
                    (name, days) -> sorted.put(name, days.build().sorted().toArray()));
            return new Bought(
                    baskets.stream()
                            .flatMapToInt(basket -> Arrays.stream(basket.days()))
                            .sorted()
                            .toArray(),
                    sorted);
        }

        int of(String family, int from, int to) {
            return Basket.count(families.getOrDefault(family, new int[0]), from, to);
        }

        int all(int from, int to) {
            return Basket.count(days, from, to);
        }
    }

    FamilyPulse(List<Basket> baskets) {
        shop = Bought.of(baskets);
        Map<String, List<Basket>> byGroup = new HashMap<>();
        baskets.forEach(basket -> byGroup.computeIfAbsent(basket.group(), any -> new ArrayList<>())
                .add(basket));
        byGroup.forEach((group, members) -> groups.put(group, Bought.of(members)));
    }

    /// Purchases of others from after one day to another, as a share of what they bought in the year before it; at most
    /// 1, so that a season of the family makes no silence more telling than it is.
    double since(String family, String group, int last, int asOf) {
        var own = groups.getOrDefault(group, new Bought(new int[0], Map.of()));
        double orders = shop.all(last + 1, asOf) - own.all(last + 1, asOf);
        double before = shop.all(last - YEAR + 1, last) - own.all(last - YEAR + 1, last);
        if (before <= 0) {
            return 1;
        }
        double usual = shop.of(family, last - YEAR + 1, last) - own.of(family, last - YEAR + 1, last);
        double seen = shop.of(family, last + 1, asOf) - own.of(family, last + 1, asOf);
        return Math.min(1, (seen + PRIOR) / (orders * usual / before + PRIOR));
    }
}
