package pareto.service.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The league of a month 月度榜: in the order of scores, those with the same score in one place; whoever has done fewer
/// than five tasks stands outside.
final class League {

    /// Tasks done in the month that it takes.
    static final int FEWEST = 5;

    /// @param name of the department, city or person; empty for what belongs to none
    record Subject(String id, String name) {}

    /// One addend of a score.
    ///
    /// @param value from 0 to 100
    record Addend(Criterion criterion, int weight, BigDecimal value) {}

    /// @param sum the addends of the score; those that cannot be said are left out with their weight
    /// @param score one decimal; null where nothing can be said
    /// @param place from 1; null outside the league
    record Line(
            Subject subject,
            Figures figures,
            List<Addend> sum,
            @Nullable BigDecimal score,
            @Nullable Integer place) {

        /// What the sum is divided by.
        int weight() {
            return sum.stream().mapToInt(Addend::weight).sum();
        }
    }

    private League() {}

    /// Those in the league by place, then those outside by name.
    static List<Line> of(Map<Subject, Figures> figures, Weights weights) {
        List<Line> in = new ArrayList<>();
        List<Line> outside = new ArrayList<>();
        figures.forEach((subject, one) -> {
            List<Addend> sum = sum(one, weights);
            BigDecimal score = score(sum);
            boolean counts =
                    one.done() >= FEWEST && score != null && !subject.id().isEmpty();
            (counts ? in : outside).add(new Line(subject, one, sum, score, null));
        });
        in.sort(Comparator.comparing(League::points)
                .reversed()
                .thenComparing(line -> line.subject().name()));
        outside.sort(Comparator.comparing(line -> line.subject().name()));
        List<Line> all = new ArrayList<>();
        for (int i = 0; i < in.size(); i++) {
            Line line = in.get(i);
            Line before = i == 0 ? null : all.get(i - 1);
            Integer place =
                    before != null && points(before).equals(points(line)) ? before.place() : Integer.valueOf(i + 1);
            all.add(new Line(line.subject(), line.figures(), line.sum(), line.score(), place));
        }
        all.addAll(outside);
        return all;
    }

    private static List<Addend> sum(Figures figures, Weights weights) {
        List<Addend> sum = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            BigDecimal value = criterion.value(figures);
            if (value != null && weights.of(criterion) > 0) {
                sum.add(new Addend(criterion, weights.of(criterion), value));
            }
        }
        return sum;
    }

    private static @Nullable BigDecimal score(List<Addend> sum) {
        int weight = sum.stream().mapToInt(Addend::weight).sum();
        return weight == 0
                ? null
                : sum.stream()
                        .map(addend -> addend.value().multiply(BigDecimal.valueOf(addend.weight())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(weight), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal points(Line line) {
        return line.score() == null ? BigDecimal.ZERO : line.score();
    }
}
