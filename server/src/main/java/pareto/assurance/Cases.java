package pareto.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pareto.agreement.Target;
import pareto.assurance.Attained.Verdict;
import pareto.service.PromisedCase;

/// Single cases against their limit, each on the day its time began: every one by itself, or the share of a window
/// that stayed within.
final class Cases {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Cases() {}

    /// Each by itself, of a promise about every case.
    ///
    /// @param fees of the month of a day, as they were on that day
    static List<Attained> each(Part part, List<PromisedCase> cases, Function<LocalDate, @Nullable BigDecimal> fees) {
        return within(part, cases).stream()
                .map(one -> {
                    LocalDate day = part.day(one.begun());
                    return new Attained(
                            part.term().id(),
                            one.request().id().toString(),
                            one.number(),
                            day,
                            day.plusDays(1),
                            day,
                            verdict(one),
                            one.value(),
                            null,
                            runsOut(one),
                            fees.apply(day),
                            List.of(line(one)));
                })
                .toList();
    }

    /// The share that stayed within. Cases that may still come can lift it until the window is over; afterwards it is
    /// missed for certain once all open ones together could not lift it any more.
    static Attained share(Part part, List<PromisedCase> all, @Nullable BigDecimal fee, Instant now) {
        List<PromisedCase> cases = within(part, all);
        long missed = cases.stream().filter(PromisedCase::missed).count();
        long open = cases.stream().filter(one -> one.open() && !one.missed()).count();
        long kept = cases.size() - missed - open;
        return new Attained(
                part.term().id(),
                "",
                part.term().service(),
                part.days().from(),
                part.days().to(),
                part.lastDay(),
                verdict(part, kept, missed, open, now),
                kept + missed == 0 ? null : percent(kept, kept + missed),
                null,
                null,
                fee,
                cases.stream().map(Cases::line).toList());
    }

    private static Verdict verdict(Part part, long kept, long missed, long open, Instant now) {
        BigDecimal target = ((Target.OfShare) part.term().target()).percent();
        long all = kept + missed + open;
        if (all == 0) {
            return Verdict.UNKNOWN;
        }
        if (!part.over(now)) {
            return Verdict.OPEN;
        }
        if (percent(kept + open, all).compareTo(target) < 0) {
            return Verdict.MISSED;
        }
        return percent(kept, all).compareTo(target) >= 0 ? Verdict.KEPT : Verdict.OPEN;
    }

    private static BigDecimal percent(long some, long all) {
        return BigDecimal.valueOf(some)
                .multiply(WHOLE)
                .divide(BigDecimal.valueOf(all), Attained.DECIMALS, RoundingMode.DOWN);
    }

    private static List<PromisedCase> within(Part part, List<PromisedCase> cases) {
        return cases.stream()
                .filter(one -> part.days().contains(part.day(one.begun())))
                .toList();
    }

    private static Verdict verdict(PromisedCase one) {
        return one.missed() ? Verdict.MISSED : one.open() ? Verdict.OPEN : Verdict.KEPT;
    }

    /// What ends on the very second it is due is in time.
    private static @Nullable Instant runsOut(PromisedCase one) {
        Instant due = one.due();
        return one.missed() || due == null ? null : due.plusSeconds(1);
    }

    private static Line line(PromisedCase one) {
        return new Line(
                Line.Kind.CASE,
                one.number(),
                one.begun(),
                one.ended(),
                one.seconds(),
                verdict(one).name(),
                one.value());
    }
}
