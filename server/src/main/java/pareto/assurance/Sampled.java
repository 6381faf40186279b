package pareto.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pareto.agreement.Metric;
import pareto.agreement.Target;
import pareto.assurance.Attained.Verdict;
import pareto.assurance.measured.Sample;
import pareto.values.Stretch;

/// Values made of samples: of a count their sum, of everything else their mean, each weighed by the working time for
/// which it holds within the window, less what the contract excludes. A sample of a count belongs to the window in
/// which it begins.
final class Sampled {

    /// More of one window are told by the day.
    private static final int MOST_LINES = 1_000;

    private final Part part;
    private final Instant now;
    private final boolean counts;
    private final BigDecimal target;
    private final List<Line> lines = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private long weight;

    private Sampled(Part part, Instant now) {
        this.part = part;
        this.now = now;
        this.counts = part.term().metric() == Metric.COUNT;
        this.target = ((Target.OfWindow) part.term().target()).value();
    }

    /// @param excluded time that does not count
    static Attained of(Part part, Unit unit, Samples samples, List<Stretch> excluded, Instant now) {
        var sampled = new Sampled(part, now);
        unit.subjects()
                .forEach(one -> part.time(one.from(), Unit.end(one))
                        .ifPresent(days -> samples.of(one.id(), part.term().metric(), days)
                                .forEach(sample -> sampled.take(one.name(), sample, days, excluded))));
        BigDecimal value = sampled.value();
        return new Attained(
                part.term().id(),
                unit.key(),
                unit.name(),
                part.days().from(),
                part.days().to(),
                part.lastDay(),
                sampled.verdict(value),
                value,
                null,
                null,
                unit.fee(part.days()),
                sampled.told());
    }

    /// One line for each sample, or for all of a subject and day where there are very many.
    private List<Line> told() {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        Map<List<Object>, List<Line>> days = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(
                                line.what(),
                                LocalDate.ofInstant(line.from(), part.calendar().zone())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return days.values().stream().map(this::day).toList();
    }

    private Line day(List<Line> of) {
        long seconds = of.stream().mapToLong(Line::seconds).sum();
        BigDecimal all = of.stream()
                .map(line -> weighed(Objects.requireNonNull(line.value()), line.seconds()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Instant end = of.stream()
                .map(line -> Objects.requireNonNull(line.to()))
                .max(Instant::compareTo)
                .orElseThrow();
        BigDecimal value = counts ? all : mean(all, seconds);
        return new Line(Line.Kind.SAMPLE, of.getFirst().what(), of.getFirst().from(), end, seconds, "", value);
    }

    private void take(String name, Sample sample, Stretch days, List<Stretch> excluded) {
        Stretch time = new Stretch(
                sample.from().truncatedTo(ChronoUnit.SECONDS), sample.to().truncatedTo(ChronoUnit.SECONDS));
        List<Stretch> held =
                Stretches.without(Stretches.common(time, days).stream().toList(), excluded);
        long seconds = Stretches.seconds(held, part.calendar());
        boolean here = counts ? begins(sample.from(), days) : seconds > 0;
        if (here) {
            sum = sum.add(weighed(sample.value(), seconds));
            weight += counts ? 1 : seconds;
            lines.add(new Line(Line.Kind.SAMPLE, name, sample.from(), sample.to(), seconds, "", sample.value()));
        }
    }

    private static boolean begins(Instant moment, Stretch days) {
        return !moment.isBefore(days.from()) && moment.isBefore(days.to());
    }

    private @Nullable BigDecimal value() {
        if (weight == 0) {
            return null;
        }
        return counts ? sum : mean(sum, weight);
    }

    private BigDecimal weighed(BigDecimal value, long seconds) {
        return counts ? value : value.multiply(BigDecimal.valueOf(seconds));
    }

    private BigDecimal mean(BigDecimal all, long seconds) {
        RoundingMode worse = part.term().moreIsBetter() ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return all.divide(BigDecimal.valueOf(seconds), Attained.DECIMALS, worse);
    }

    /// A mean can be saved, or spoilt, until the end; a count never falls.
    private Verdict verdict(@Nullable BigDecimal value) {
        if (value == null) {
            return Verdict.UNKNOWN;
        }
        boolean kept = part.term().moreIsBetter() ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
        if (!part.over(now)) {
            return counts && !kept ? Verdict.MISSED : Verdict.OPEN;
        }
        return kept ? Verdict.KEPT : Verdict.MISSED;
    }
}
