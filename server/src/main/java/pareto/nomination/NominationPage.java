package pareto.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountFrame;
import pareto.account.Phase;
import pareto.nomination.NominationRows.Taken;
import pareto.nomination.Scorecard.Score;

/// One nomination, or what the scorecard says about an account nobody has nominated.
///
/// @param nomination null while nobody has
/// @param steps what has happened to it
/// @param mayNominate whether the reader may nominate and answer
/// @param decides whether the reader may decide
/// @param alone whether it was asked for as a page of its own
record NominationPage(
        AccountFrame frame,
        @Nullable Nomination nomination,
        Assessment assessment,
        List<Taken> steps,
        boolean mayNominate,
        boolean decides,
        boolean alone) {

    Score score() {
        return assessment.score();
    }

    /// Whether answers may be entered here.
    boolean writes() {
        return mayNominate && nomination != null && nomination.writing();
    }

    boolean mayDecide() {
        return decides && nomination != null && nomination.underReview();
    }

    /// Whether a nomination can be begun: the first, or a look at a key account.
    boolean mayBegin() {
        return mayNominate && (nomination == null || nomination.closed());
    }

    boolean key() {
        return frame.standing().key() != null;
    }

    /// The phase proposed when it is approved: who has bought for years has a stable relationship.
    Phase proposedPhase() {
        Answer years = assessment.answer(Criterion.YEARS);
        return years != null && years.grade() >= 2 ? Phase.STABILISE : Phase.BUILD;
    }
}
