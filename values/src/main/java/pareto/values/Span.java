package pareto.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A half-open stretch of seconds, of the wall clock or of time, as its user says.
record Span(long from, long to) {

    /// Ascending, what overlaps or touches made one, what is empty left out.
    static List<Span> union(List<Span> some, List<Span> others) {
        var all = new ArrayList<Span>(some);
        all.addAll(others);
        all.removeIf(span -> span.to <= span.from);
        all.sort(Comparator.comparingLong(Span::from));
        var merged = new ArrayList<Span>(all.size());
        for (var span : all) {
            if (!merged.isEmpty() && span.from <= merged.getLast().to) {
                var last = merged.removeLast();
                merged.add(new Span(last.from, Math.max(last.to, span.to)));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /// What of the spans lies outside the cut.
    static List<Span> without(List<Span> spans, Span cut) {
        var left = new ArrayList<Span>(spans.size() + 1);
        for (var span : spans) {
            var before = new Span(span.from, Math.min(span.to, cut.from));
            var after = new Span(Math.max(span.from, cut.to), span.to);
            if (before.from < before.to) {
                left.add(before);
            }
            if (after.from < after.to) {
                left.add(after);
            }
        }
        return left;
    }

    boolean contains(long second) {
        return from <= second && second < to;
    }
}
