package pareto.nomination;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.insight.Performance;
import pareto.insight.Performances;

/// Holds an account against the scorecard.
@Component
@Transactional(readOnly = true)
class Assessing {

    private final Scorecards scorecards;
    private final AnswerRows answers;
    private final Performances performances;

    Assessing(Scorecards scorecards, AnswerRows answers, Performances performances) {
        this.scorecards = scorecards;
        this.answers = answers;
        this.performances = performances;
    }

    /// An account nobody has nominated, by what can be computed.
    Assessment of(AccountId account) {
        Scorecard scorecard = scorecards.current();
        Performance performance = performances.of(account).orElse(null);
        return new Assessment(scorecard, Computed.answers(scorecard, performance, null), performance, null);
    }

    /// A nomination; while it is being written with the figures of today, later with those it was handed in with.
    Assessment of(Nomination nomination) {
        Scorecard scorecard = scorecards.of(nomination.scorecard());
        Map<Criterion, Answer> kept = answers.of(nomination.id());
        Performance performance = performances.of(nomination.account().id()).orElse(null);
        Development development = answers.development(nomination.id()).orElse(null);
        if (nomination.writing()) {
            kept.keySet().removeIf(criterion -> !criterion.entered());
            kept.putAll(Computed.answers(scorecard, performance, development));
        }
        return new Assessment(scorecard, kept, performance, development);
    }
}
