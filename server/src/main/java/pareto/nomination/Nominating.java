package pareto.nomination;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.account.AccountId;
import pareto.account.Phase;
import pareto.account.Phases;
import pareto.account.Standings;
import pareto.nomination.Scorecard.Score;
import pareto.shell.Refusal;

/// Takes nominations from step to step, and has what is decided entered as a fact of the account.
@Component
@Transactional
class Nominating implements Nominations {

    private final NominationRows nominations;
    private final AnswerRows answers;
    private final Scorecards scorecards;
    private final Assessing assessing;
    private final Standings standings;
    private final Phases phases;
    private final Audit audit;
    private final Clock clock;

    Nominating(
            NominationRows nominations,
            AnswerRows answers,
            Scorecards scorecards,
            Assessing assessing,
            Standings standings,
            Phases phases,
            Audit audit,
            Clock clock) {
        this.nominations = nominations;
        this.answers = answers;
        this.scorecards = scorecards;
        this.assessing = assessing;
        this.standings = standings;
        this.phases = phases;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public NominationId nominate(AccountId account, String reason) {
        boolean again = standings.on(account, LocalDate.now(clock)).key() != null;
        NominationId id = nominations.add(account, scorecards.current().id(), again, reason);
        audit.record("nomination.did.nominated", account.id().toString(), reason);
        return id;
    }

    @Override
    public void answer(NominationId id, Criterion criterion, int grade, String evidence) {
        Nomination nomination = beingWritten(id);
        if (!criterion.entered() || grade < 0 || grade > Criterion.BEST || evidence.isBlank()) {
            throw Refusal.badInput("nomination.answer.wrong");
        }
        answers.add(nomination, List.of(new Answer(criterion, grade, evidence.strip(), null, null, "")));
        audit.record("nomination.did.answered", id.id().toString(), criterion.code() + " = " + grade);
    }

    @Override
    public void develop(NominationId id, Development development) {
        answers.add(beingWritten(id), development);
        audit.record("nomination.did.developed", id.id().toString(), "");
    }

    @Override
    public void submit(NominationId id, String note) {
        Nomination nomination = beingWritten(id);
        Assessment assessment = assessing.of(nomination);
        Score score = assessment.score();
        if (!score.complete()) {
            throw Refusal.conflict("nomination.missing.some", score.missing().size());
        }
        if (!score.reaches() && !nomination.again()) {
            throw Refusal.conflict("nomination.tooLow", percent(score.least()), percent(score.threshold()));
        }
        answers.add(
                nomination,
                assessment.answers().values().stream()
                        .filter(answer -> !answer.criterion().entered())
                        .toList());
        step(nomination, Step.SUBMITTED, note, score);
    }

    @Override
    public void approve(NominationId id, Phase phase, String reason) {
        Nomination nomination = decide(id, Step.APPROVED, reason);
        if (!nomination.again()) {
            standings.name(nomination.account().id(), reason);
            phases.begin(nomination.account().id(), phase, reason);
        }
    }

    /// Refuses it; an account that was a key account is one no longer.
    void refuse(NominationId id, String reason) {
        Nomination nomination = decide(id, Step.REFUSED, reason);
        if (nomination.again()) {
            standings.remove(nomination.account().id(), reason);
        }
    }

    void sendBack(NominationId id, String reason) {
        decide(id, Step.SENT_BACK, reason);
    }

    private Nomination decide(NominationId id, Step decision, String reason) {
        Nomination nomination = find(id);
        if (!decision.follows(nomination.last())) {
            throw Refusal.conflict("nomination.notUnderReview");
        }
        step(nomination, decision, reason, assessing.of(nomination).score());
        return nomination;
    }

    private void step(Nomination nomination, Step step, String reason, Score score) {
        nominations.take(nomination, step, reason, score.least());
        audit.record(
                "nomination.did.step",
                nomination.account().id().id().toString(),
                step.code() + " " + percent(score.least()) + " " + reason);
    }

    private Nomination beingWritten(NominationId id) {
        Nomination nomination = find(id);
        if (!nomination.writing()) {
            throw Refusal.conflict("nomination.notWriting");
        }
        return nomination;
    }

    private Nomination find(NominationId id) {
        return nominations.find(id).orElseThrow(() -> Refusal.notFound("nomination.unknown"));
    }

    private static String percent(BigDecimal part) {
        return part.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
