package pareto.analysis.portfolio;

import java.time.LocalDate;

/// Lines in a currency for which no rate holds on their day; nothing was added. The message is a sentence for the user.
public final class MissingRateException extends RuntimeException {

    private final String currency;
    private final LocalDate day;

    MissingRateException(String currency, LocalDate day, String reporting) {
        super("No rate from " + currency + " to " + reporting + " holds on " + day
                + "; add one with that day or an earlier one, and analyse again.");
        this.currency = currency;
        this.day = day;
    }

    public String currency() {
        return currency;
    }

    /// The earliest day without a rate.
    public LocalDate day() {
        return day;
    }
}
