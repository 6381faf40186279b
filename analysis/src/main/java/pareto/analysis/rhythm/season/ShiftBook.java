package pareto.analysis.rhythm.season;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How often orders came out so small, or so large, for a while: amounts have longer tails than Student's t. Where
/// they stayed so, the account had changed, and nothing is learnt from it.
final class ShiftBook {

    private record Open(SizeShift shift, double ofOthers, int orders) {}

    private final List<Open> open = new ArrayList<>();
    private final TailScale small = new TailScale();
    private final TailScale large = new TailScale();

    TailScale small() {
        return small;
    }

    TailScale large() {
        return large;
    }

    /// Learns from shifts noted earlier and notes those of today; each account once in so many orders as are judged.
    void learn(SizeShifts today) {
        open.removeIf(this::settled);
        var noted = open.stream().map(one -> one.shift.account()).collect(Collectors.toSet());
        today.all().stream()
                .filter(shift -> !noted.contains(shift.account()))
                .forEach(shift -> open.add(new Open(shift, today.ofOthers(shift), shift.account().orders)));
    }

    private boolean settled(Open one) {
        var account = one.shift.account();
        if (account.orders < one.orders + SizeShift.RECENT) {
            return false;
        }
        double recent = SizeShift.mean(account.buyer, one.orders - SizeShift.RECENT, one.orders);
        double before = recent - one.shift.shift();
        double after = SizeShift.mean(account.buyer, one.orders, one.orders + SizeShift.RECENT);
        if (!SizeShift.lasted(before, recent, after)) {
            double chance = one.shift.plain(one.ofOthers);
            small.learn(chance);
            large.learn(1 - chance);
        }
        return true;
    }
}
