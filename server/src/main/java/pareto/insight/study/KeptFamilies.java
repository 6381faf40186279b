package pareto.insight.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pareto.analysis.development.FamilyChange;
import pareto.analysis.development.Parts;

/// Families as they are kept with an account: the largest changes by themselves, all further ones together.
///
/// @param others parts of all further ones
/// @param further how many there are
record KeptFamilies(
        List<FamilyChange> largest, Parts others, BigDecimal othersRevenue, BigDecimal othersBefore, long further) {

    /// As many stand by themselves.
    static final int LARGEST = 12;

    private record Key(String name, boolean family) {}

    private static final Comparator<FamilyChange> BY_SIZE =
            Comparator.comparing((FamilyChange family) -> family.change().abs()).reversed();

    /// @param all the largest changes first
    static KeptFamilies of(List<FamilyChange> all) {
        List<FamilyChange> rest = all.size() > LARGEST ? all.subList(LARGEST, all.size()) : List.of();
        return new KeptFamilies(
                List.copyOf(all.subList(0, Math.min(LARGEST, all.size()))),
                rest.stream().map(FamilyChange::parts).reduce(Parts.NONE, Parts::plus),
                rest.stream().map(FamilyChange::revenue).reduce(BigDecimal.ZERO, BigDecimal::add),
                rest.stream().map(FamilyChange::before).reduce(BigDecimal.ZERO, BigDecimal::add),
                rest.size());
    }

    /// Adds up what several accounts bought; the largest changes stand by themselves again.
    static KeptFamilies together(List<KeptFamilies> all) {
        Map<Key, FamilyChange> sums = new LinkedHashMap<>();
        all.stream()
                .flatMap(one -> one.largest().stream())
                .forEach(family -> sums.merge(new Key(family.name(), family.family()), family, KeptFamilies::sum));
        List<FamilyChange> sorted = new ArrayList<>(sums.values());
        sorted.sort(BY_SIZE);
        KeptFamilies kept = of(sorted);
        return all.stream()
                .reduce(
                        kept,
                        (sum, one) -> new KeptFamilies(
                                sum.largest(),
                                sum.others().plus(one.others()),
                                sum.othersRevenue().add(one.othersRevenue()),
                                sum.othersBefore().add(one.othersBefore()),
                                Math.max(sum.further(), one.further())));
    }

    private static FamilyChange sum(FamilyChange one, FamilyChange other) {
        return new FamilyChange(
                one.name(),
                one.family(),
                one.revenue().add(other.revenue()),
                one.before().add(other.before()),
                one.parts().plus(other.parts()));
    }
}
