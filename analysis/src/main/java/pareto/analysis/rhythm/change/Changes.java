package pareto.analysis.rhythm.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pareto.analysis.rhythm.season.Buyer;
import pareto.analysis.rhythm.season.Doubt;
import pareto.analysis.rhythm.season.Explanation;
import pareto.analysis.rhythm.season.Explanations;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.Warning;

/// What accounts do differently on one day although they still order, and whether the whole shop falls.
///
/// @param candidates the surest first; whoever makes a list takes as many as it bears
/// @param shop empty while the shop does not fall
public record Changes(List<Warning> candidates, Optional<ShopFall> shop) {

    /// Days before the as-of date that are looked at for ranges.
    public static final int DAYS = 1096;
    /// Whole months before it that are looked at for prices.
    public static final int PRICE_MONTHS = QuarterPrices.QUARTERS * QuarterPrices.MONTHS;

    private static final Comparator<Warning> SUREST = Comparator.comparingDouble(Warning::falseAlarm)
            .thenComparing(Warning::account)
            .thenComparing(Warning::kind);

    /// What is known of all accounts; what comes after the day asked for is not looked at.
    ///
    /// @param prices of [#PRICE_MONTHS] before each day that is judged
    public record Known(List<Buyer> buyers, List<Basket> baskets, List<Priced> prices, Reasons reasons) {

        /// Groups of which two accounts or more have ordered, each with those of them that no explanation excuses.
        public Map<String, List<Buyer>> groups(LocalDate asOf) {
            int day = Math.toIntExact(asOf.toEpochDay());
            var excused = new Explanations(reasons.silences);
            return buyers.stream()
                    .filter(buyer -> buyer.until(day) > 0 && !excused.excuse(buyer.account(), day))
                    .collect(Collectors.groupingBy(Buyer::group))
                    .entrySet()
                    .stream()
                    .filter(group -> group.getValue().size() > 1)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /// Why accounts do otherwise than before, as somebody recorded it.
    ///
    /// @param silences why they do not order; whoever has such a reason is left alone
    /// @param ranges why they buy of some families no longer; it excuses nothing else
    /// @param prices why they pay less, likewise
    /// @param moves why other units of their group buy in their place, likewise
    public record Reasons(
            List<Explanation> silences, List<Explanation> ranges, List<Explanation> prices, List<Explanation> moves) {

        public static final Reasons NONE = silent(List.of());

        /// Nothing but silences is explained.
        public static Reasons silent(List<Explanation> silences) {
            return new Reasons(silences, List.of(), List.of(), List.of());
        }

        private Explanations of(List<Explanation> own) {
            return new Explanations(
                    Stream.concat(silences.stream(), own.stream()).toList());
        }
    }

    public static Changes on(LocalDate asOf, Known known) {
        int day = Math.toIntExact(asOf.toEpochDay());
        var baskets = known.baskets.stream()
                .map(basket -> basket.from(day - DAYS))
                .filter(basket -> basket.days().length > 0 && basket.days()[0] <= day)
                .toList();
        var candidates =
                new ArrayList<>(told(new RangeJudge(baskets, day).all(), known.reasons.of(known.reasons.ranges), day));
        candidates.addAll(told(new PriceJudge(known.prices, asOf).all(), known.reasons.of(known.reasons.prices), day));
        candidates.addAll(
                told(new ShareJudge(known.groups(asOf), day).all(), known.reasons.of(known.reasons.moves), day));
        candidates.sort(SUREST);
        return new Changes(List.copyOf(candidates), new ShopJudge(known.buyers, day).fall());
    }

    private static List<Warning> told(List<Warning> found, Explanations excused, int day) {
        return found.stream()
                .filter(one -> one.falseAlarm() <= Odds.DOUBTFUL && !excused.excuse(one.account(), day))
                .toList();
    }

    /// The list of the day with what these add to it: the likeliest first, as long as the expected
    /// share of false ones keeps within the bound. What the list held by rhythm alone it goes on
    /// holding; where these say of one of its accounts that it has changed as well, both are the surer
    /// for it. A group counts once, with the likeliest of its warnings; of shares that move each unit
    /// counts by itself.
    ///
    /// @param listed by rhythm, within the same bound
    public List<Warning> added(List<Warning> listed, List<Buyer> buyers, double bound) {
        var groups = groups(buyers);
        var together = together(listed);
        var all = new ArrayList<>(surer(listed, together).toList());
        var counted = likeliest(all, groups);
        double sum = counted.values().stream().mapToDouble(value -> value).sum();
        for (var one : surer(candidates, together).sorted(SUREST).toList()) {
            var what = Counted.of(one, groups);
            double before = counted.getOrDefault(what, 0.0);
            double now = Math.min(counted.getOrDefault(what, 1.0), one.falseAlarm());
            if (sum - before + now > bound * (counted.size() + (counted.containsKey(what) ? 0 : 1))) {
                break;
            }
            sum += now - before;
            counted.put(what, now);
            all.add(one);
        }
        return List.copyOf(all);
    }

    /// That an account buys less, however surely, does not say that another unit buys in its place.
    private static Stream<Warning> surer(List<Warning> found, Map<String, Double> together) {
        return found.stream()
                .map(one -> one.kind() == Kind.SHARE_MOVING
                        ? one
                        : one.with(together.getOrDefault(one.account(), one.falseAlarm())));
    }

    /// Probability that an account is unchanged although all this was seen of it; a share that has moved is a change.
    private Map<String, Double> together(List<Warning> listed) {
        return Stream.concat(listed.stream(), candidates.stream())
                .collect(Collectors.groupingBy(
                        Warning::account,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                seen -> Doubt.together(seen.stream()
                                        .mapToDouble(Warning::falseAlarm)
                                        .toArray()))));
    }

    /// Of what a list holds, the expected share of false ones; a group counts once, with the likeliest of its warnings,
    /// and each unit whose share moves by itself.
    public static double falseShare(List<Warning> listed, List<Buyer> buyers) {
        return likeliest(listed, groups(buyers)).values().stream()
                .mapToDouble(value -> value)
                .average()
                .orElse(0);
    }

    private static Map<String, String> groups(List<Buyer> buyers) {
        Map<String, String> groups = new HashMap<>();
        buyers.forEach(buyer -> groups.put(buyer.account(), buyer.group()));
        return groups;
    }

    private static Map<Counted, Double> likeliest(List<Warning> listed, Map<String, String> groups) {
        Map<Counted, Double> counted = new HashMap<>();
        listed.forEach(one -> counted.merge(Counted.of(one, groups), one.falseAlarm(), Math::min));
        return counted;
    }

    /// What counts once: a group, or a unit whose share moves within it, of which a sure one says nothing of another.
    private record Counted(String what, boolean moving) {

        static Counted of(Warning one, Map<String, String> groups) {
            boolean moving = one.kind() == Kind.SHARE_MOVING;
            return new Counted(moving ? one.account() : groups.getOrDefault(one.account(), one.account()), moving);
        }
    }
}
