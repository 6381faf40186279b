package pareto.analysis.rhythm.backtest;

import java.util.Arrays;
import java.util.List;
import pareto.analysis.lifetime.Cells;
import pareto.analysis.lifetime.CellsBuilder;
import pareto.analysis.lifetime.Fit;
import pareto.analysis.lifetime.Fitting;
import pareto.analysis.lifetime.Model;
import pareto.analysis.rhythm.GapModel;
import pareto.analysis.rhythm.OrderDays;
import pareto.analysis.rhythm.Rhythm;

/// All methods as they stand on one day, learned from what the book held by then.
///
/// @param horizon days looked ahead
record Judges(GapModel gaps, Fit bgNbd, int horizon) {

    /// The history of an account after so many order days, as each method sees it.
    record View(Judges judges, int[] days, int known, Rhythm rhythm) {

        int lastDay() {
            return days[known - 1];
        }

        double meanGap() {
            return (double) (lastDay() - days[0]) / (known - 1);
        }

        /// The larger, the more probably lost; only rises with the silence.
        double suspicion(Method method, int silence) {
            return switch (method) {
                case RECENCY -> silence;
                case OVERDUE_RATIO -> silence / meanGap();
                case OVERDUE_POWER -> silence / Math.pow(meanGap(), 0.75);
                case BG_NBD -> noOrder(method, silence);
                case PARETO -> -rhythm.falseAlarm(silence);
            };
        }

        /// P(no order within the horizon), or what a method without probabilities ranks by. Ours never looks less far
        /// ahead than the account's own interval: before that, no order says nothing.
        double noOrder(Method method, int silence) {
            return switch (method) {
                case RECENCY, OVERDUE_RATIO, OVERDUE_POWER -> suspicion(method, silence);
                case BG_NBD ->
                    judges.bgNbd
                            .forecast(known - 1, lastDay() - days[0], lastDay() + silence - days[0])
                            .noOrder(judges.horizon / Cells.WEEK);
                case PARETO -> rhythm.noOrder(silence, Math.max(judges.horizon, (int) Math.ceil(rhythm.expectedGap())));
            };
        }
    }

    static Judges learn(List<OrderDays> book, int asOf, int horizon) {
        var cells = new CellsBuilder();
        for (var history : book) {
            int n = history.countUpTo(asOf);
            if (n > 0) {
                cells.addDays(Arrays.copyOf(history.days(), n), asOf);
            }
        }
        return new Judges(GapModel.learn(book, asOf), Fitting.unjudged(Model.BG_NBD, cells.build()), horizon);
    }

    View view(OrderDays history, int known) {
        return new View(this, history.days(), known, gaps.rhythm(history, known));
    }
}
