package pareto.analysis.rhythm.season;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is on record about accounts that do not order.
public final class Explanations {

    /// Days an account has to come back after an explanation ends.
    private static final int GRACE = 30;

    private record Span(int from, int until, int known) {}

    private final Map<String, List<Span>> byAccount = new HashMap<>();

    public Explanations(List<Explanation> explanations) {
        for (var explanation : explanations) {
            byAccount
                    .computeIfAbsent(explanation.account(), _ -> new ArrayList<>())
                    .add(new Span(
                            (int) explanation.from().toEpochDay(),
                            explanation
                                    .until()
                                    .map(day -> (int) day.toEpochDay())
                                    .orElse(Integer.MAX_VALUE - GRACE),
                            (int) explanation.recordedOn().toEpochDay()));
        }
    }

    /// Whether silence on this day was explained by then.
    public boolean excuse(String account, int asOf) {
        return spans(account).stream()
                .anyMatch(span -> span.known <= asOf && span.from <= asOf && asOf <= span.until + GRACE);
    }

    /// Whether any day of a window lay in a silence that was explained by its end.
    boolean touch(String account, int from, int to) {
        return spans(account).stream().anyMatch(span -> span.known <= to && span.from <= to && from <= span.until);
    }

    /// The day after which silence counts: the last order, or the end of a later explained silence.
    int silentSince(String account, int lastOrder, int asOf) {
        int since = lastOrder;
        for (var span : spans(account)) {
            if (span.known <= asOf && span.until <= asOf && span.until > since) {
                since = span.until;
            }
        }
        return since;
    }

    private List<Span> spans(String account) {
        return byAccount.getOrDefault(account, List.of());
    }
}
