package pareto.account.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.Doubt;
import pareto.account.Phase;
import pareto.account.standing.PhaseChange.How;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Where the relationship stands: people take it on with a reason, ask whether it has fallen back, and say whether it
/// has.
@Controller
@RequestMapping("/accounts/{id}/phase")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DIRECTOR', 'MANAGER')")
@Transactional
class PhaseController {

    private static final String STAYS = "stays";

    private final AccountFrames frames;
    private final PhaseDirectory phases;
    private final Questions questions;
    private final Clock clock;

    PhaseController(AccountFrames frames, PhaseDirectory phases, Questions questions, Clock clock) {
        this.frames = frames;
        this.phases = phases;
        this.questions = questions;
        this.clock = clock;
    }

    @PostMapping
    String update(@PathVariable UUID id, @RequestParam Phase phase, @RequestParam(defaultValue = "") String reason) {
        var frame = frames.of(new AccountId(id));
        How how = frame.standing().phase() == null ? How.BEGIN : How.ADVANCE;
        phases.change(frame.account().id(), how, phase, said(reason));
        return "redirect:/accounts/" + id + "/standing";
    }

    @PostMapping("/questions")
    String ask(@PathVariable UUID id, @RequestParam Doubt doubt, @RequestParam(defaultValue = "") String evidence) {
        var frame = frames.of(new AccountId(id));
        if (frame.standing().phase() == null) {
            throw Refusal.conflict("account.question.noPhase");
        }
        phases.question(frame.account().id(), doubt, said(evidence));
        return "redirect:/accounts/" + id + "/standing";
    }

    /// Something in the market that may throw the relationship back: a rival's offer, a new rule, a changed owner.
    ///
    /// @param on the day it happened
    @PostMapping("/market-events")
    String enterEvent(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String source,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        var frame = frames.of(new AccountId(id));
        if (frame.standing().phase() == null) {
            throw Refusal.conflict("account.question.noPhase");
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.badInput("account.event.ahead");
        }
        phases.question(
                frame.account().id(),
                Doubt.MARKET_EVENT,
                Text.of("account.event.evidence", on, said(event), said(source)));
        return "redirect:/accounts/" + id + "/standing";
    }

    /// @param outcome the phase the account falls back to, or `stays`
    /// @param holds which criteria of its phase hold still
    @PostMapping("/questions/{question}/answer")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID question,
            @RequestParam String outcome,
            @RequestParam(required = false) @Nullable List<String> holds,
            @RequestParam(defaultValue = "") String reason) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        if (questions.of(account).stream().noneMatch(one -> one.id().equals(question))) {
            throw Refusal.notFound("account.question.unknown");
        }
        Phase fallsTo = outcome.equals(STAYS) ? null : phase(outcome);
        phases.answer(account, question, fallsTo, holds == null ? List.of() : holds, said(reason));
        return "redirect:/accounts/" + id + "/standing";
    }

    private static Phase phase(String outcome) {
        try {
            return Phase.valueOf(outcome);
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput("account.phase.noSuchChange");
        }
    }

    private static String said(String reason) {
        if (reason.isBlank()) {
            throw Refusal.badInput("account.reason.missing");
        }
        return reason.strip();
    }
}
