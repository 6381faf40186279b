package pareto.warning;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.account.Doubt;
import pareto.account.Phases;
import pareto.analysis.rhythm.season.Kind;
import pareto.insight.ConfirmedLosses;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// What people say of a warning.
@Component
@Transactional
class Answering {

    private final WarningRows warnings;
    private final WarningReaders readers;
    private final Phases phases;
    private final ConfirmedLosses losses;
    private final Audit audit;
    private final Clock clock;

    Answering(
            WarningRows warnings,
            WarningReaders readers,
            Phases phases,
            ConfirmedLosses losses,
            Audit audit,
            Clock clock) {
        this.warnings = warnings;
        this.readers = readers;
        this.phases = phases;
        this.losses = losses;
        this.audit = audit;
        this.clock = clock;
    }

    void seen(WarningId id) {
        AccountWarning warning = open(id);
        if (warning.state() == Step.RAISED) {
            warnings.take(warning, Step.SEEN, "");
            audit(warning, Step.SEEN, "");
        }
    }

    /// @param until last day it holds; the account is not warned of before
    void explain(WarningId id, String reason, LocalDate until) {
        AccountWarning warning = open(id);
        inFuture(until);
        warnings.take(warning, Step.EXPLAINED, reason, null, until);
        audit(warning, Step.EXPLAINED, reason);
    }

    void act(WarningId id, String step, IdentityId owner, LocalDate due) {
        AccountWarning warning = open(id);
        inFuture(due);
        if (!readers.sees(owner, warning)) {
            throw Refusal.badInput("warning.owner.unknown");
        }
        warnings.take(warning, Step.ACTING, step, owner, due);
        audit(warning, Step.ACTING, step);
    }

    /// It was right, which puts the phase of the relationship in question, unless it was good news.
    void confirm(WarningId id, String reason) {
        AccountWarning warning = open(id);
        warnings.take(warning, Step.CONFIRMED, reason);
        audit(warning, Step.CONFIRMED, reason);
        if (!warning.good()) {
            phases.question(
                    warning.account().id(),
                    warning.ofPeople() ? Doubt.WARNING_CONFIRMED : Doubt.RHYTHM_LEFT,
                    Text.of(warning.doubtKey(), warning.asOf()));
        }
        if (warning.kind() == Kind.ORDER_MISSING) {
            losses.confirmed(warning.account().id(), warning.asOf());
        }
    }

    void refute(WarningId id, String reason) {
        AccountWarning warning = open(id);
        warnings.take(warning, Step.UNFOUNDED, reason);
        audit(warning, Step.UNFOUNDED, reason);
    }

    private void inFuture(LocalDate day) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw Refusal.badInput("warning.day.past", day);
        }
    }

    private AccountWarning open(WarningId id) {
        AccountWarning warning = warnings.find(id).orElseThrow(() -> Refusal.notFound("warning.unknown"));
        if (!warning.open()) {
            throw Refusal.conflict("warning.ended");
        }
        return warning;
    }

    /// What is said about people, or about other units, is no business of everybody who reads the audit.
    private void audit(AccountWarning warning, Step step, String said) {
        audit.record("warning.did." + step.code(), warning.account().id().toString(), warning.narrow() ? "" : said);
    }
}
