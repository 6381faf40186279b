package pareto.assurance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.agreement.Metric;
import pareto.agreement.SlaTerm;
import pareto.agreement.Target;
import pareto.agreement.Window;
import pareto.assurance.measured.Subject;
import pareto.service.PromisedCase;
import pareto.values.BusinessCalendar;
import pareto.values.Period;

/// From a promise and what is known to how it was kept: a function of these and of a moment, and of nothing else.
final class Attainment {

    private Attainment() {}

    /// The windows of a promise on the days on which it holds; of one about every case, months.
    static Stream<Part> parts(SlaTerm term, Period holds, BusinessCalendar calendar) {
        Window window = switch (term.target()) {
            case Target.OfWindow(var _, var found) -> found;
            case Target.OfShare(var _, var _, var found) -> found;
            case Target.OfEach _ -> Window.MONTH;
        };
        return WindowDays.touching(window, holds)
                .map(days -> new Part(term, days, common(days, holds), holds, calendar));
    }

    static Period common(Period one, Period other) {
        return new Period(
                one.from().isAfter(other.from()) ? one.from() : other.from(),
                one.to().isBefore(other.to()) ? one.to() : other.to());
    }

    /// One for each unit, or each case. Where nothing is measured about the service, nothing is said.
    ///
    /// @param contractFee of a month, of what no subject has a fee for
    static List<Attained> of(Part part, Evidence evidence, @Nullable BigDecimal contractFee, Instant now) {
        SlaTerm term = part.term();
        List<Subject> subjects = evidence.about(term).stream()
                .filter(one -> part.time(one.from(), Unit.end(one)).isPresent())
                .toList();
        if (term.target().ofOneCase().isPresent()) {
            List<PromisedCase> cases = evidence.cases().getOrDefault(term.id(), List.of());
            Function<LocalDate, @Nullable BigDecimal> fees = day -> {
                BigDecimal measured = Unit.fee(subjects, part.days(), day);
                return measured == null ? contractFee : measured;
            };
            return term.target() instanceof Target.OfEach
                    ? Cases.each(part, cases, fees)
                    : List.of(Cases.share(part, cases, fees.apply(part.lastDay()), now));
        }
        boolean availability = term.metric() == Metric.AVAILABILITY;
        return units(part, subjects)
                .map(unit -> availability
                        ? Availability.of(part, unit, evidence.outages(), now)
                        : Sampled.of(
                                part,
                                unit,
                                evidence.samples(),
                                Availability.excluded(part, unit, evidence.outages(), now),
                                now))
                .toList();
    }

    private static Stream<Unit> units(Part part, List<Subject> subjects) {
        return Unit.of(subjects, part.term().metric() == Metric.AVAILABILITY).stream()
                .filter(unit -> unit.subjects().stream()
                        .anyMatch(one -> part.time(one.from(), Unit.end(one)).isPresent()));
    }

    /// The same with the fees of its units.
    static List<Attained> withFees(Part part, Evidence evidence, List<Attained> attained) {
        Map<String, Unit> units = new HashMap<>();
        units(part, evidence.about(part.term())).forEach(unit -> units.put(unit.key(), unit));
        return attained.stream()
                .map(one -> {
                    Unit unit = units.get(one.key());
                    return unit == null ? one : one.withFee(unit.fee(part.days()));
                })
                .toList();
    }
}
