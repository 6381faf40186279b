package pareto.insight;

import java.time.LocalDate;
import pareto.values.Period;

/// What the figures of a study rest on: the standing analysis of accounts.
///
/// @param window the twelve months that end with the as-of date
/// @param currency of all amounts
/// @param historyFrom first day the ledger knows
public record StudyBasis(AnalysisId analysis, LocalDate asOf, Period window, String currency, LocalDate historyFrom) {

    static StudyBasis of(Analysis analysis, LocalDate historyFrom) {
        return new StudyBasis(analysis.id(), analysis.asOf(), analysis.window(), analysis.currency(), historyFrom);
    }

    /// Whether the ledger knows the year before from its beginning, so that it can be compared.
    public boolean yearBeforeKnown() {
        return Whole.compared(historyFrom, window);
    }

    /// Address of the lines of an account, or of all accounts, in a period.
    ///
    /// @param account empty for all
    public String lines(String account, Period period) {
        return "/lines?" + (account.isEmpty() ? "" : "account=" + account + "&") + "from=" + period.from() + "&to="
                + period.lastDay();
    }
}
