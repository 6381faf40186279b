package pareto.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The working hours of 366 days in time, with sums before each, so that a question costs one binary search.
final class Leaf {

    static final long LENGTH = 366L * Slot.DAY;

    private final long begin;
    private final long[] opens;
    private final long[] closes;
    /// Working seconds of this leaf before each opening.
    private final long[] before;

    private final long total;

    private Leaf(long begin, List<Span> spans) {
        this.begin = begin;
        opens = spans.stream().mapToLong(Span::from).toArray();
        closes = spans.stream().mapToLong(Span::to).toArray();
        before = new long[opens.length];
        long sum = 0;
        for (int i = 0; i < opens.length; i++) {
            before[i] = sum;
            sum += closes[i] - opens[i];
        }
        total = sum;
    }

    /// @param number of the leaf; number 0 begins with 1970 in UTC
    static Leaf of(long number, LayeredDays days, WallClock clock) {
        long begin = number * LENGTH;
        long end = begin + LENGTH;
        var moments = new ArrayList<Span>();
        // a zone is up to 18 hours off and hours last up to 48 after midnight
        var last = LocalDate.ofEpochDay(Math.floorDiv(end, (long) Slot.DAY) + 1);
        for (var day = LocalDate.ofEpochDay(Math.floorDiv(begin, (long) Slot.DAY) - 3);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            for (var shown : days.beginningOn(day)) {
                clock.moments(shown, moments);
            }
        }
        return new Leaf(begin, within(begin, end, moments));
    }

    private static List<Span> within(long begin, long end, List<Span> moments) {
        var merged = Span.union(moments, List.of());
        var later = Span.without(merged, new Span(Long.MIN_VALUE, begin));
        return Span.without(later, new Span(end, Long.MAX_VALUE));
    }

    long begin() {
        return begin;
    }

    /// Working seconds of the whole leaf.
    long total() {
        return total;
    }

    /// Working seconds from its begin to a moment within it.
    long worked(long moment) {
        int at = lastOpening(moment);
        return at < 0 ? 0 : before[at] + Math.min(moment, closes[at]) - opens[at];
    }

    boolean isOpen(long moment) {
        int at = lastOpening(moment);
        return at >= 0 && moment < closes[at];
    }

    /// The moment at which so many seconds have been worked since its begin; above 0, at most the total. On
    /// the end of hours it stays there.
    long momentOf(long worked) {
        int at = Arrays.binarySearch(before, worked);
        // a sum that ends hours belongs to these, not to the next ones, which it precedes
        int slot = at >= 0 ? at - 1 : -at - 2;
        return opens[slot] + worked - before[slot];
    }

    /// The first moment at or after this one at which work counts; none as [Long#MAX_VALUE].
    long openFrom(long moment) {
        int at = lastOpening(moment);
        if (at >= 0 && moment < closes[at]) {
            return moment;
        }
        return at + 1 < opens.length ? opens[at + 1] : Long.MAX_VALUE;
    }

    /// Adds what is open between two moments, ascending, joined to what touches it.
    void collect(long from, long to, List<Span> into) {
        for (int i = Math.max(0, lastOpening(from)); i < opens.length && opens[i] < to; i++) {
            var part = new Span(Math.max(from, opens[i]), Math.min(to, closes[i]));
            if (part.from() >= part.to()) {
                continue;
            }
            if (!into.isEmpty() && into.getLast().to() == part.from()) {
                part = new Span(into.removeLast().from(), part.to());
            }
            into.add(part);
        }
    }

    private int lastOpening(long moment) {
        int at = Arrays.binarySearch(opens, moment);
        return at >= 0 ? at : -at - 2;
    }
}
