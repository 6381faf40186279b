package pareto.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.agreement.Exclusions;
import pareto.agreement.Target;
import pareto.assurance.Attained.Budget;
import pareto.assurance.Attained.Verdict;
import pareto.assurance.measured.Outage;
import pareto.assurance.measured.Subject;
import pareto.values.Conventions;
import pareto.values.Due;
import pareto.values.Stretch;
import pareto.values.TimeLimit;

/// Availability of a site or subject: the share of the promised time of the whole window that was not lost. A site is
/// away while any of its circuits is, and those that stand for one another only while all that are measured are. What
/// the contract excludes is cut out of what was lost, and stays in what was promised. Time is counted to the whole
/// second; an outage that goes on counts until now.
final class Availability {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// An outage as far as it lies in the window, in measured time and before now.
    private record Away(Subject subject, Outage outage, Stretch time, boolean excluded) {}

    private final Part part;
    private final Instant now;
    private final List<Away> aways;
    private final List<Stretch> promised;

    private Availability(Part part, Unit unit, List<Outage> outages, Instant now) {
        this.part = part;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.promised = Stretches.union(unit.subjects().stream().flatMap(one -> measured(one).stream()));
        this.aways = unit.subjects().stream()
                .flatMap(subject -> outages.stream()
                        .filter(one -> one.subject().equals(subject.id()))
                        .flatMap(one -> away(subject, one).stream()))
                .sorted(Comparator.comparing((Away one) -> one.time.from()).thenComparing(one -> one.outage.id()))
                .toList();
    }

    private List<Stretch> measured(Subject one) {
        return part.time(one.from(), Unit.end(one)).stream().toList();
    }

    static Attained of(Part part, Unit unit, List<Outage> outages, Instant now) {
        return new Availability(part, unit, outages, now).attained(unit);
    }

    /// The time of a subject that counts as lost or left out, for other values that are measured of it.
    static List<Stretch> excluded(Part part, Unit unit, List<Outage> outages, Instant now) {
        var availability = new Availability(part, unit, outages, now);
        return availability.set(availability.aways.stream().filter(Away::excluded));
    }

    private Optional<Away> away(Subject subject, Outage outage) {
        Instant end = outage.to() == null ? now : Stretches.earlier(outage.to().truncatedTo(ChronoUnit.SECONDS), now);
        Stretch time = new Stretch(outage.from().truncatedTo(ChronoUnit.SECONDS), end);
        return measured(subject).stream()
                .flatMap(days -> Stretches.common(time, days).stream())
                .findFirst()
                .map(found -> new Away(subject, outage, found, excludes(outage)));
    }

    private boolean excludes(Outage outage) {
        Exclusions exclusions = part.term().exclusions();
        return switch (outage.cause()) {
            case OURS -> false;
            case CUSTOMER -> exclusions.customersFault();
            case FORCE_MAJEURE -> exclusions.forceMajeure();
            case PLANNED -> announced(outage, exclusions.maintenanceDays());
        };
    }

    /// So many days before, by the calendar, and in any case not afterwards.
    private boolean announced(Outage outage, @Nullable Integer days) {
        Instant said = outage.announced();
        return days != null
                && said != null
                && !said.isAfter(outage.from())
                && !day(said).isAfter(day(outage.from()).minusDays(days));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, part.calendar().zone());
    }

    private Attained attained(Unit unit) {
        List<Stretch> lost = lost(unit);
        long whole = seconds(promised);
        long gone = seconds(lost);
        BigDecimal target = ((Target.OfWindow) part.term().target()).value();
        long allowed = BigDecimal.valueOf(whole)
                .multiply(WHOLE.subtract(target))
                .divide(WHOLE, 0, RoundingMode.DOWN)
                .longValueExact();
        List<Stretch> cut = set(aways.stream().filter(Away::excluded));
        Budget budget = new Budget(whole, gone, seconds(cut), allowed);
        return new Attained(
                part.term().id(),
                unit.key(),
                unit.name(),
                part.days().from(),
                part.days().to(),
                part.lastDay(),
                verdict(budget),
                whole == 0 ? null : value(whole, gone),
                budget,
                runsOut(budget).orElse(null),
                unit.fee(part.days()),
                lines(lost, cut));
    }

    private Verdict verdict(Budget budget) {
        if (budget.promised() == 0) {
            return Verdict.UNKNOWN;
        }
        return budget.lost() > budget.allowed() ? Verdict.MISSED : part.over(now) ? Verdict.KEPT : Verdict.OPEN;
    }

    private static BigDecimal value(long promised, long lost) {
        return BigDecimal.valueOf(promised - lost)
                .multiply(WHOLE)
                .divide(BigDecimal.valueOf(promised), Attained.DECIMALS, RoundingMode.DOWN);
    }

    private List<Stretch> lost(Unit unit) {
        List<Stretch> away = new ArrayList<>();
        List<Stretch> there = new ArrayList<>();
        List<Stretch> spares = new ArrayList<>();
        for (Subject one : unit.subjects()) {
            List<Stretch> lost = lost(one);
            if (one.spare()) {
                spares.addAll(measured(one));
                there.addAll(Stretches.without(measured(one), lost));
            } else {
                away.addAll(lost);
            }
        }
        List<Stretch> none = Stretches.without(Stretches.union(spares.stream()), Stretches.union(there.stream()));
        return Stretches.union(Stream.concat(away.stream(), none.stream()));
    }

    private List<Stretch> lost(Subject subject) {
        Stream<Away> all = aways.stream().filter(one -> one.subject.equals(subject));
        Stream<Away> cut = aways.stream().filter(one -> one.excluded && one.subject.equals(subject));
        return Stretches.without(set(all), set(cut));
    }

    /// Each outage with what it took that none before it had taken, so that lines add up.
    private List<Line> lines(List<Stretch> lost, List<Stretch> cut) {
        List<Stretch> left = lost;
        List<Stretch> leftOut = cut;
        List<Line> lines = new ArrayList<>();
        for (Away one : aways) {
            List<Stretch> time = List.of(one.time);
            List<Stretch> counted = Stretches.common(one.excluded ? leftOut : left, time);
            if (one.excluded) {
                leftOut = Stretches.without(leftOut, time);
            } else {
                left = Stretches.without(left, time);
            }
            lines.add(new Line(
                    one.excluded ? Line.Kind.EXCLUDED : Line.Kind.LOST,
                    one.subject.name(),
                    one.time.from(),
                    one.outage.to() == null && !part.over(now) ? null : one.time.to(),
                    seconds(counted),
                    one.outage.cause().name(),
                    null));
        }
        return lines;
    }

    /// Only where something is away just now and nobody has said that it is back.
    private Optional<Instant> runsOut(Budget budget) {
        boolean away = aways.stream().anyMatch(one -> !one.excluded && one.outage.to() == null);
        if (!away || budget.lost() > budget.allowed() || part.over(now)) {
            return Optional.empty();
        }
        return part.calendar()
                .due(now, new TimeLimit.Working(budget.allowed() - budget.lost() + 1), Conventions.USUAL)
                .map(Due::at)
                .filter(at -> !at.isAfter(part.time().to()));
    }

    private List<Stretch> set(Stream<Away> some) {
        return Stretches.union(some.map(Away::time));
    }

    private long seconds(List<Stretch> set) {
        return Stretches.seconds(set, part.calendar());
    }
}
