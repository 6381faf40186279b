package pareto.account.standing;

import java.time.Clock;
import java.time.LocalDate;
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
import pareto.access.Audit;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.shell.Refusal;

/// The classes an account is in: several at once, each with its evidence and its time.
@Controller
@RequestMapping("/accounts/{id}/classes")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DIRECTOR', 'MANAGER')")
@Transactional
class ClassController {

    private final AccountFrames frames;
    private final ClassFacts classes;
    private final StandingDirectory standings;
    private final Audit audit;
    private final Clock clock;

    ClassController(AccountFrames frames, ClassFacts classes, StandingDirectory standings, Audit audit, Clock clock) {
        this.frames = frames;
        this.classes = classes;
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @RequestParam UUID kind,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        LocalDate begins = from == null ? LocalDate.now(clock) : from;
        if (evidence.isBlank()) {
            throw Refusal.badInput("account.class.evidence.missing");
        }
        if (to != null && !to.isAfter(begins)) {
            throw Refusal.badInput("account.period.wrong");
        }
        ClassKind kindOf = classes.kind(kind).orElseThrow(() -> Refusal.notFound("account.class.unknown"));
        standings.classify(account, kindOf, new ClassFacts.Reason(null, evidence.strip()), begins, to);
        return "redirect:/accounts/" + id + "/standing";
    }

    @PostMapping("/{membership}/end")
    String end(@PathVariable UUID id, @PathVariable UUID membership) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        if (!classes.end(account, membership, LocalDate.now(clock))) {
            throw Refusal.conflict("account.class.ended");
        }
        audit.record("account.did.declassified", id.toString(), membership.toString());
        return "redirect:/accounts/" + id + "/standing";
    }
}
