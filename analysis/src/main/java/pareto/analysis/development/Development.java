package pareto.analysis.development;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Why an account brought more or less than the year before.
///
/// @param families each with its own parts, the largest changes first
public record Development(BigDecimal revenue, BigDecimal before, Parts parts, List<FamilyChange> families) {

    private record Family(String name, boolean family) {

        static Family of(Bought bought) {
            return bought.family().isBlank() ? new Family(bought.product(), false) : new Family(bought.family(), true);
        }
    }

    private static final Comparator<FamilyChange> LARGEST = Comparator.comparing(
                    (FamilyChange family) -> family.change().abs())
            .reversed()
            .thenComparing(FamilyChange::name)
            .thenComparing(FamilyChange::family);

    /// Splits what one account bought.
    ///
    /// @param all each product in each unit once
    public static Development of(Collection<Bought> all) {
        Map<Family, List<Bought>> families = new LinkedHashMap<>();
        all.forEach(bought -> families.computeIfAbsent(Family.of(bought), any -> new ArrayList<>())
                .add(bought));
        List<FamilyChange> changes = new ArrayList<>();
        families.forEach((family, bought) -> changes.add(change(family, bought)));
        changes.sort(LARGEST);
        return new Development(
                sum(changes.stream().map(FamilyChange::revenue).toList()),
                sum(changes.stream().map(FamilyChange::before).toList()),
                changes.stream().map(FamilyChange::parts).reduce(Parts.NONE, Parts::plus),
                List.copyOf(changes));
    }

    private static FamilyChange change(Family family, List<Bought> bought) {
        Bought.Side now = bought.stream().map(Bought::now).reduce(Bought.Side.NOTHING, Bought.Side::plus);
        Bought.Side before = bought.stream().map(Bought::before).reduce(Bought.Side.NOTHING, Bought.Side::plus);
        return new FamilyChange(
                family.name(), family.family(), now.revenue(), before.revenue(), parts(family, bought, now, before));
    }

    /// A family without a name may be anything, so that a quantity of it says nothing.
    private static Parts parts(Family family, List<Bought> bought, Bought.Side now, Bought.Side before) {
        if (before.lines() == 0) {
            return Parts.gained(now.revenue());
        }
        if (now.lines() == 0) {
            return Parts.lost(before.revenue());
        }
        if (family.name().isBlank()) {
            return Parts.unsplit(now.revenue().subtract(before.revenue()));
        }
        Map<String, List<Bought>> units = new LinkedHashMap<>();
        bought.forEach(one ->
                units.computeIfAbsent(one.unit(), any -> new ArrayList<>()).add(one));
        return units.values().stream()
                .map(UnitChange::of)
                .map(UnitChange::parts)
                .reduce(Parts.unsplit(now.unsaid().subtract(before.unsaid())), Parts::plus);
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
