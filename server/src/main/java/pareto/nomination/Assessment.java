package pareto.nomination;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pareto.insight.Performance;
import pareto.nomination.Scorecard.Score;

/// What the scorecard says about an account, with what it rests on.
///
/// @param performance what the account has brought; null when nothing
/// @param development null while nobody has said what developing it costs
record Assessment(
        Scorecard scorecard,
        Map<Criterion, Answer> answers,
        @Nullable Performance performance,
        @Nullable Development development) {

    Score score() {
        return scorecard.score(answers);
    }

    @Nullable
    Answer answer(Criterion criterion) {
        return answers.get(criterion);
    }

    /// Currency of its amounts, as in the figures; CNY where there are none.
    String currency() {
        return performance == null ? "CNY" : performance.currency();
    }
}
