package pareto.assurance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import pareto.agreement.Amount;
import pareto.agreement.Band;
import pareto.agreement.Cap;
import pareto.agreement.Compensation;

/// A miss whose compensation cannot be reckoned: it is a share of a fee, or capped by one, and nobody has said what the
/// fee is. Such a share comes to nothing, which must never look like nothing being owed.
///
/// @param unit what was hit, from a first day on; `to` is the day after the last
record Gap(UUID term, String key, String unit, LocalDate from, LocalDate to, LocalDate on, Of of) {

    /// What is a share of an unknown fee.
    enum Of {
        BAND,
        CAP
    }

    /// A monthly cap wants the fees of its month, a yearly one those of any month of its year.
    ///
    /// @param begins first day of the contract
    /// @param known whether the fees of a month are known
    static List<Gap> of(Compensation compensation, Attained missed, LocalDate begins, Predicate<YearMonth> known) {
        Band band = missed.value() == null
                ? null
                : compensation.worst(missed.value()).orElse(null);
        if (band == null) {
            return List.of();
        }
        if (share(band.amount()) && missed.fee() == null) {
            return List.of(gap(missed, Of.BAND));
        }
        boolean month = compensation.monthly() instanceof Cap.Share && !known.test(YearMonth.from(missed.on()));
        boolean year = compensation.yearly() instanceof Cap.Share
                && Compensation.monthsOfYear(missed.on(), begins).stream().noneMatch(known);
        return month || year ? List.of(gap(missed, Of.CAP)) : List.of();
    }

    private static Gap gap(Attained missed, Of of) {
        return new Gap(missed.term(), missed.key(), missed.name(), missed.from(), missed.to(), missed.on(), of);
    }

    private static boolean share(Amount amount) {
        return switch (amount) {
            case Amount.Share _ -> true;
            case Amount.Fixed _ -> false;
            case Amount.ForEach each -> share(each.amount());
        };
    }
}
