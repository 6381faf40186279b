package pareto.account.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.account.AccountId;
import pareto.account.Doubt;
import pareto.account.Phase;
import pareto.account.Phases;
import pareto.account.standing.PhaseChange.How;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Moves accounts from phase to phase by the one table, and keeps the questions that may throw them back.
@Component
@Transactional
class PhaseDirectory implements Phases {

    private final PhaseFacts facts;
    private final Questions questions;
    private final Audit audit;
    private final Clock clock;

    PhaseDirectory(PhaseFacts facts, Questions questions, Audit audit, Clock clock) {
        this.facts = facts;
        this.questions = questions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void begin(AccountId account, Phase phase, String reason) {
        if (facts.now(account).isEmpty()) {
            change(account, How.BEGIN, phase, reason);
        }
    }

    @Override
    public void question(AccountId account, Doubt reason, String evidence) {
        ask(account, reason, Evidence.of(evidence));
    }

    @Override
    public void question(AccountId account, Doubt reason, Text evidence) {
        ask(account, reason, Evidence.of(evidence));
    }

    private void ask(AccountId account, Doubt reason, Evidence evidence) {
        if (facts.now(account).isPresent() && questions.ask(account, reason, evidence)) {
            audit.record("account.did.questioned", account.id().toString(), reason.code());
        }
    }

    /// Moves an account on or back.
    ///
    /// @throws Refusal when the table has no such change
    void change(AccountId account, How how, Phase to, String reason) {
        Optional<Phase> now = facts.now(account);
        PhaseChange change = PhaseChange.of(now.orElse(null), how, to)
                .orElseThrow(() -> Refusal.conflict("account.phase.noSuchChange"));
        facts.change(account, change, reason, LocalDate.now(clock));
        audit.record(
                "account.did.phaseChanged",
                account.id().toString(),
                now.map(phase -> phase.code() + " → ").orElse("") + to.code());
    }

    /// Enters a person's answer to an open question.
    ///
    /// @param fallsTo the phase the account falls back to; null when it stays where it is
    void answer(AccountId account, UUID question, @Nullable Phase fallsTo, Collection<String> holds, String reason) {
        if (!questions.answer(account, question, fallsTo != null, holds, reason)) {
            throw Refusal.conflict("account.question.answered");
        }
        audit.record(
                "account.did.questionAnswered", account.id().toString(), fallsTo == null ? "=" : "→ " + fallsTo.code());
        if (fallsTo != null) {
            change(account, How.FALL_BACK, fallsTo, reason);
        }
    }
}
