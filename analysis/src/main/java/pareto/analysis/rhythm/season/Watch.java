package pareto.analysis.rhythm.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Goes through the weeks of a ledger as if each were today, and lists who has left its rhythm. What is said of a day
/// uses nothing later than that day.
public final class Watch {

    private static final int WEEK = 7;
    private static final int POOL_WEEKS = 13;
    private static final int LEAST_GAPS = 4;
    private static final double UNKNOWN_GAP = 60;

    private final List<Watched> accounts;
    private final Explanations explanations;
    private final int origin;
    private final double bound;
    private final WindowBook windows = new WindowBook();
    private final GapScale scale = new GapScale();
    private final ShiftBook shifts = new ShiftBook();
    private double[] frequency = PaceGrid.evenly();
    private SeasonPool pool = SeasonPool.UNKNOWN;
    private SeasonCounts counts = new SeasonCounts(List.of());
    private BaseRates rates = new BaseRates();
    private double typicalGap = UNKNOWN_GAP;
    private Optional<ShopView> latest = Optional.empty();

    /// @param buyers accounts with at least one order day
    /// @param bound expected share of false warnings that a list may have
    public Watch(List<Buyer> buyers, List<Explanation> explanations, double bound) {
        this.accounts = buyers.stream().map(Watched::new).toList();
        this.explanations = new Explanations(explanations);
        this.origin = buyers.stream().mapToInt(buyer -> buyer.days()[0]).min().orElse(0);
        this.bound = bound;
    }

    /// The list of one day.
    ///
    /// @param goodNews of accounts that have risen, each expected to be wrong no more often than the bound says
    /// @param assessed windows that were complete by then and not told before
    public record Run(LocalDate asOf, List<Warning> warnings, List<Warning> goodNews, List<Assessment> assessed) {}

    /// @param asOfs days to judge, ascending, each once
    public List<Run> runs(List<LocalDate> asOfs) {
        return runs(asOfs, asOfs.getFirst());
    }

    /// @param goodNewsFrom first day whose good news is asked for; what it brings takes long to work out
    public List<Run> runs(List<LocalDate> asOfs, LocalDate goodNewsFrom) {
        var runs = new ArrayList<Run>();
        int day = firstWeek((int) asOfs.getFirst().toEpochDay());
        for (var asOf : asOfs) {
            int last = (int) asOf.toEpochDay();
            while (day < last) {
                judge(day);
                day = Math.min(day + WEEK, last);
            }
            var judged = judge(last);
            runs.add(new Run(
                    asOf,
                    warnings(judged.shop, judged.listed),
                    asOf.isBefore(goodNewsFrom) ? List.of() : warnings(judged.shop, judged.risen),
                    windows.taken()));
            day = last + WEEK;
        }
        return runs;
    }

    /// What is expected on the last day that was asked for.
    ///
    /// @throws IllegalStateException if no day was
    public Standings standings() {
        var shop = latest.orElseThrow(() -> new IllegalStateException("No day was judged yet"));
        return new Standings(shop, accounts, windows, typicalGap);
    }

    /// The first week of the ledger, counted back in whole weeks so that the days asked for are among them.
    private int firstWeek(int asOf) {
        return asOf <= origin ? asOf : asOf - (asOf - origin) / WEEK * WEEK;
    }

    private record Day(ShopView shop, List<WarningList.Entry> listed, List<WarningList.Entry> risen) {}

    private Day judge(int asOf) {
        var members = accounts.stream()
                .filter(account -> account.clock.isEmpty())
                .map(account -> account.buyer)
                .toList();
        var time = new ShopTime(members, origin, asOf);
        for (var account : accounts) {
            account.learn(asOf, time, explanations, typicalGap, this::ended);
        }
        if (quarterly(asOf)) {
            learnPool();
        }
        var shop = new ShopView(asOf, time, explanations, frequency, scale, pool, counts, rates);
        windows.assess(accounts, shop);
        latest = Optional.of(shop);
        var changes = new ChangeJudge(shop, accounts, shifts);
        if (quarterly(asOf)) {
            shifts.learn(changes.ofOrders());
        }
        var listed = WarningList.of(candidates(shop, changes), bound, asOf);
        var risen = risen(shop, changes);
        var seen = Stream.concat(listed.stream(), risen.stream())
                .collect(Collectors.groupingBy(
                        WarningList.Entry::account,
                        Collectors.mapping(entry -> entry.suspicion().kind(), Collectors.toSet())));
        accounts.forEach(account -> account.unlist(seen.getOrDefault(account, Set.of())));
        return new Day(shop, listed, risen);
    }

    private boolean quarterly(int asOf) {
        return (asOf - origin) / WEEK % POOL_WEEKS == 0;
    }

    private void ended(PaceBelief before, double gap, double usual) {
        scale.learn(PaceView.of(before, frequency, gap / 2), gap, usual);
    }

    private Collection<WarningList.Entry> candidates(ShopView shop, ChangeJudge changes) {
        var seen = new LinkedHashMap<Watched, List<Suspicion>>();
        var next = new BaseRates();
        for (var account : accounts) {
            var suspicion = shop.suspicion(account);
            if (account.clock.isPresent()) {
                next.season(account, suspicion, shop.asOf());
            } else if (account.hasOrdered()) {
                next.gap(account, suspicion, shop.asOf());
            }
            suspicion.ifPresent(found -> add(seen, account, found));
        }
        for (var shift : changes.shifts()) {
            if (shop.judges(shift.account())) {
                var found = changes.judge(shift);
                found.forEach(one -> add(seen, shift.account(), one));
                if (!shift.season()) {
                    next.looked(shift.account(), found, shop.asOf());
                }
            }
        }
        rates = next;
        return seen.entrySet().stream()
                .flatMap(one -> WarningList.Entry.of(one.getKey(), one.getValue()).stream())
                .toList();
    }

    private static void add(Map<Watched, List<Suspicion>> seen, Watched account, Suspicion found) {
        seen.computeIfAbsent(account, _ -> new ArrayList<>()).add(found);
    }

    /// Of accounts that still order: each once, with what is most certain of it.
    private List<WarningList.Entry> risen(ShopView shop, ChangeJudge changes) {
        var risen = new ArrayList<WarningList.Entry>();
        for (var shift : changes.shifts()) {
            if (shop.judges(shift.account())) {
                changes.rises(shift)
                        .filter(found -> found.falseAlarm() <= bound)
                        .ifPresent(found -> risen.add(WarningList.since(shift.account(), found, shop.asOf())));
            }
        }
        return risen;
    }

    private void learnPool() {
        var byInterval = accounts.stream()
                .filter(account -> account.orders >= LEAST_GAPS && account.clock.isEmpty())
                .toList();
        frequency = PaceBelief.frequencies(
                byInterval.stream().map(account -> account.belief).toList(), frequency);
        var gaps = byInterval.stream().mapToDouble(Watched::usualGap).sorted().toArray();
        typicalGap = gaps.length <= LEAST_GAPS ? UNKNOWN_GAP : gaps[gaps.length / 2];
        var seasons =
                accounts.stream().flatMap(account -> account.seasons.stream()).toList();
        pool = SeasonPool.of(seasons);
        counts = new SeasonCounts(seasons);
    }

    private static List<Warning> warnings(ShopView shop, List<WarningList.Entry> entries) {
        return entries.stream().map(entry -> warning(shop, entry)).toList();
    }

    private static Warning warning(ShopView shop, WarningList.Entry entry) {
        var suspicion = entry.suspicion();
        return new Warning(
                entry.account().buyer.account(),
                suspicion.kind(),
                Days.period(suspicion.from(), suspicion.to()),
                shop.expected(entry.account(), suspicion),
                shop.actual(entry.account(), suspicion),
                suspicion.chance(),
                suspicion.falseAlarm(),
                shop.revenueAtRisk(entry.account(), suspicion),
                LocalDate.ofEpochDay(entry.account().listedSince.getOrDefault(suspicion.kind(), shop.asOf())),
                suspicion.windows() > 0,
                List.of());
    }
}
