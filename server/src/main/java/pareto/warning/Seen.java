package pareto.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountId;
import pareto.account.contact.LastBuyer;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.PriceQuarter;
import pareto.analysis.rhythm.season.Warning;
import pareto.insight.LeftRhythms.Listed;
import pareto.values.Period;

/// What a list of one day holds of an account, to be kept.
///
/// @param asOf last day of what it rests on
/// @param ledger the state of the ledger it rests on, and `currency` that of its amounts; both empty where it
///   rests on none
/// @param since day on which it would have been told first
/// @param odds null where nothing can be reckoned of it
/// @param units of its group, whom nobody may miss who reads it
record Seen(
        AccountId account,
        Kind kind,
        LocalDate asOf,
        String ledger,
        String currency,
        LocalDate since,
        Period window,
        Expectation expected,
        double actual,
        @Nullable Odds odds,
        boolean byClock,
        List<String> named,
        List<PriceQuarter> prices,
        @Nullable Units units) {

    /// How sure it is, and what is at stake.
    record Odds(double chance, double falseAlarm, Expectation risk) {}

    /// Accounts of a group that one of its units is judged by.
    ///
    /// @param all whoever sees one of them less sees nothing of it
    /// @param takers that took over
    record Units(List<UUID> all, List<UUID> takers) {}

    /// @param units null where it is judged beside no group
    static Seen of(Listed list, Warning warning, AccountId account, @Nullable Units units) {
        return new Seen(
                account,
                warning.kind(),
                list.asOf(),
                list.ledger(),
                list.currency(),
                warning.since(),
                warning.window(),
                warning.expected(),
                warning.actual(),
                new Odds(warning.chance(), warning.falseAlarm(), warning.revenueAtRisk()),
                warning.byClock(),
                units == null ? warning.named() : List.of(),
                warning.prices(),
                units);
    }

    static Seen of(LastBuyer last, LocalDate today) {
        return new Seen(
                last.account(),
                Kind.SINGLE_BUYER,
                today,
                "",
                "",
                last.since(),
                Period.through(last.since(), today),
                new Expectation(last.before(), last.before(), last.before()),
                1,
                null,
                false,
                List.of(),
                List.of(),
                null);
    }
}
