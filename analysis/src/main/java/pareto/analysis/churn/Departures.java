package pareto.analysis.churn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds out when an account left and whether it came back.
public final class Departures {

    /// Nobody has left before so many days without an order.
    public static final int SILENCE = 180;

    /// Order days from which on an account has a way of buying at all.
    public static final int KNOWN = 4;

    private final List<AccountDay> days;
    private final List<LocalDate> orders;
    private final LocalDate asOf;
    private final @Nullable LocalDate confirmed;

    private Departures(List<AccountDay> days, LocalDate asOf, @Nullable LocalDate confirmed) {
        this.days = days;
        this.orders =
                days.stream().filter(AccountDay::ordered).map(AccountDay::day).toList();
        this.asOf = asOf;
        this.confirmed = confirmed;
    }

    /// @param days of one account up to the as-of date, in order
    /// @param confirmed the day on which a person last said that it has left; null when nobody did
    /// @return in order; the last one has no return while the account is away
    public static List<Departure> of(List<AccountDay> days, LocalDate asOf, @Nullable LocalDate confirmed) {
        return new Departures(days, asOf, confirmed).all();
    }

    private List<Departure> all() {
        List<Integer> left = new ArrayList<>();
        List<Integer> limits = new ArrayList<>();
        long longest = 0;
        for (int at = 0; at < orders.size(); at++) {
            LocalDate since = orders.get(at);
            boolean last = at == orders.size() - 1;
            long silence = ChronoUnit.DAYS.between(since, last ? asOf : orders.get(at + 1));
            int limit = limit(longest);
            if (at + 1 >= KNOWN && silence > limit) {
                left.add(at);
                limits.add(limit);
            } else if (last && confirmed != null && confirmed.isAfter(since)) {
                left.add(at);
                limits.add(0);
            }
            longest = Math.max(longest, silence);
        }
        List<Departure> all = new ArrayList<>();
        for (int n = 0; n < left.size(); n++) {
            all.add(departure(left.get(n), limits.get(n), n + 1 < left.size() ? orders.get(left.get(n + 1)) : asOf));
        }
        return all;
    }

    private static int limit(long longest) {
        return (int) Math.max(SILENCE, longest + longest / 4);
    }

    private Departure departure(int at, int limit, LocalDate until) {
        LocalDate since = orders.get(at);
        LocalDate returned = at + 1 < orders.size() ? orders.get(at + 1) : null;
        List<AccountDay> year = between(since.minusYears(1).plusDays(1), since);
        return new Departure(
                since,
                limit,
                revenue(year),
                year.stream()
                        .map(AccountDay::margin)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null),
                returned,
                returned == null ? BigDecimal.ZERO : revenue(between(returned, until)));
    }

    private List<AccountDay> between(LocalDate first, LocalDate last) {
        return days.stream()
                .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
                .toList();
    }

    private static BigDecimal revenue(List<AccountDay> of) {
        return of.stream().map(AccountDay::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
