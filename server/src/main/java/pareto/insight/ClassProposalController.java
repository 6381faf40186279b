package pareto.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Right;
import pareto.access.Role;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.Standings;
import pareto.shell.Refusal;

/// Classes proposed from facts: all open ones, those of an account, and what a person says to each.
@Controller
@PreAuthorize("hasAuthority('MAY_FIGURES')")
@Transactional
class ClassProposalController {

    private static final int LISTED = 500;

    record ProposalsPage(List<ClassProposal> open, List<ClassRule> rules, boolean mayDecide, boolean mayRule) {}

    record AccountProposalsPage(AccountFrame frame, List<ClassProposal> proposals, boolean mayDecide, boolean alone) {}

    private final ClassProposals proposals;
    private final ClassRules rules;
    private final ProposingClasses proposing;
    private final Standings standings;
    private final AccountFrames frames;
    private final Actors actors;
    private final Audit audit;

    ClassProposalController(
            ClassProposals proposals,
            ClassRules rules,
            ProposingClasses proposing,
            Standings standings,
            AccountFrames frames,
            Actors actors,
            Audit audit) {
        this.proposals = proposals;
        this.rules = rules;
        this.proposing = proposing;
        this.standings = standings;
        this.frames = frames;
        this.actors = actors;
        this.audit = audit;
    }

    @GetMapping("/portfolio/class-proposals")
    String index(Model model) {
        model.addAttribute(
                "page",
                new ProposalsPage(
                        proposals.open(LISTED),
                        rules.current(),
                        mayDecide(),
                        actors.current().may(Right.DECIDE)));
        return "insight/classProposals";
    }

    @GetMapping("/accounts/{id}/class-proposals")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        model.addAttribute(
                "page",
                new AccountProposalsPage(frame, proposals.of(frame.account().id()), mayDecide(), !within));
        return "insight/accountProposals";
    }

    /// @param reason why it is accepted or refused
    @PostMapping("/portfolio/class-proposals/{id}/decision")
    String decide(
            @PathVariable UUID id, @RequestParam boolean accepted, @RequestParam(defaultValue = "") String reason) {
        ClassProposal proposal = proposals.find(id).orElseThrow(() -> Refusal.notFound("insight.class.unknown"));
        if (!mayDecide()) {
            throw Refusal.forbidden("insight.class.notYours");
        }
        if (reason.isBlank()) {
            throw Refusal.badInput("insight.class.reason.missing");
        }
        if (!proposals.decide(id, accepted, reason.strip())) {
            throw Refusal.conflict("insight.class.decided");
        }
        audit.record(
                accepted ? "insight.did.classAccepted" : "insight.did.classRefused",
                proposal.account().id().id().toString(),
                proposal.id().toString());
        if (accepted) {
            // classes are read without the right to figures
            standings.classify(
                    proposal.account().id(), proposal.scheme(), proposal.name(), proposal.grounds(), reason.strip());
        }
        return "redirect:/portfolio/class-proposals";
    }

    /// A new version of a rule; what it proposes is looked at at once.
    @PostMapping("/portfolio/class-rules/{rule}")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String update(
            @PathVariable String rule,
            @RequestParam(defaultValue = "0") BigDecimal share,
            @RequestParam(defaultValue = "0") int orders,
            @RequestParam(defaultValue = "0") int members,
            @RequestParam(defaultValue = "0") BigDecimal growth,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean active) {
        ClassRule before = rules.current().stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("insight.class.rule.unknown"));
        if (wrong(share, BigDecimal.valueOf(100))
                || wrong(growth, BigDecimal.valueOf(10_000))
                || orders < 0
                || members < 0) {
            throw Refusal.badInput("insight.class.rule.wrong");
        }
        ClassRule changed = new ClassRule(
                before.id(),
                rule,
                before.kind(),
                before.basis(),
                share.movePointLeft(2),
                orders,
                members,
                growth.movePointLeft(2),
                ClassRule.words(words),
                active);
        rules.put(changed);
        audit.record("insight.did.classRuleChanged", rule, share + " " + orders + " " + members + " " + growth);
        proposing.propose();
        return "redirect:/portfolio/class-proposals";
    }

    private static boolean wrong(BigDecimal percent, BigDecimal most) {
        return percent.signum() < 0
                || percent.compareTo(most) > 0
                || percent.stripTrailingZeros().scale() > 2;
    }

    private boolean mayDecide() {
        return actors.current().is(Role.ADMINISTRATOR, Role.DIRECTOR, Role.MANAGER);
    }
}
