package pareto.nomination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Criteria, their weights and how much it takes, in one version.
///
/// @param threshold part of all points it takes to be reviewed, from 0 to 1
record Scorecard(UUID id, BigDecimal threshold, List<Line> lines) {

    /// @param steps the figures for the grades 1 to 4 where the criterion is computed
    record Line(Criterion criterion, int weight, List<BigDecimal> steps) {}

    /// What the answers come to.
    ///
    /// @param least part of all points if everything missing came out worst
    /// @param most the same if it came out best
    /// @param missing criteria without an answer that weigh something
    record Score(BigDecimal least, BigDecimal most, List<Criterion> missing, BigDecimal threshold) {

        boolean complete() {
            return missing.isEmpty();
        }

        boolean reaches() {
            return least.compareTo(threshold) >= 0;
        }

        /// Whether even the best of what is missing would not be enough.
        boolean cannotReach() {
            return most.compareTo(threshold) < 0;
        }
    }

    Scorecard {
        lines = List.copyOf(lines);
    }

    Score score(Map<Criterion, Answer> answers) {
        int points = 0;
        int open = 0;
        int weights = 0;
        List<Criterion> missing = new ArrayList<>();
        for (Line line : lines) {
            weights += line.weight();
            Answer answer = answers.get(line.criterion());
            if (answer != null) {
                points += line.weight() * answer.grade();
            } else if (line.weight() > 0) {
                open += line.weight() * Criterion.BEST;
                missing.add(line.criterion());
            }
        }
        return new Score(part(points, weights), part(points + open, weights), List.copyOf(missing), threshold);
    }

    List<BigDecimal> steps(Criterion criterion) {
        return lines.stream()
                .filter(line -> line.criterion() == criterion)
                .map(Line::steps)
                .findFirst()
                .orElse(List.of());
    }

    private static BigDecimal part(int points, int weights) {
        return weights == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(points)
                        .divide(BigDecimal.valueOf((long) weights * Criterion.BEST), 4, RoundingMode.HALF_UP);
    }
}
