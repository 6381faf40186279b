package pareto.account.sight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.access.SightGrants;
import pareto.access.SightGrants.Grant;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.ConfidentialAccounts;
import pareto.account.ConfidentialAccounts.Secrecy;
import pareto.people.Colleagues;
import pareto.people.StaffMember;
import pareto.shell.Refusal;

/// Who sees an account and why: asked about any colleague by everybody who sees it, opened to one by hand by whoever
/// decides.
@Controller
@RequestMapping("/accounts/{id}/sight")
@Transactional
class SightController {

    private final AccountFrames frames;
    private final ConfidentialAccounts confidential;
    private final SightGrants grants;
    private final Colleagues colleagues;
    private final Actors actors;

    SightController(
            AccountFrames frames,
            ConfidentialAccounts confidential,
            SightGrants grants,
            Colleagues colleagues,
            Actors actors) {
        this.frames = frames;
        this.confidential = confidential;
        this.grants = grants;
        this.colleagues = colleagues;
        this.actors = actors;
    }

    /// @param who the colleague asked about
    @GetMapping
    @Transactional(readOnly = true)
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID who,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        Secrecy secrecy = confidential.of(frame.account().id()).orElse(null);
        List<Grant> open = grants.of(id);
        Actor actor = actors.current();
        model.addAttribute(
                "page",
                new SightPage(
                        frame,
                        secrecy,
                        open,
                        within ? List.of() : colleagues.present(),
                        who == null ? null : explained(member(who), secrecy != null, open),
                        actor.may(Right.DECIDE),
                        !actor.may(Right.CONFIDENTIAL)
                                && granted(open, actor.id()).isEmpty()));
        return within ? "account/sight/part" : "account/sight/show";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String create(@PathVariable UUID id, @RequestParam UUID person, @RequestParam(defaultValue = "") String reason) {
        String why = said(reason);
        AccountFrame frame = frames.of(new AccountId(id));
        StaffMember member = member(person);
        if (member.left()) {
            throw Refusal.badInput("account.sight.not.left");
        }
        grants.grant(id, member.id(), why);
        return "redirect:" + frame.address() + "/sight?who=" + person;
    }

    @PostMapping("/{person}/removal")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String destroy(@PathVariable UUID id, @PathVariable UUID person) {
        AccountFrame frame = frames.of(new AccountId(id));
        grants.revoke(id, member(person).id(), "");
        return "redirect:" + frame.address() + "/sight?who=" + person;
    }

    private static Explanation explained(StaffMember member, boolean confidential, List<Grant> open) {
        return Explanation.of(member, confidential, granted(open, member.id()));
    }

    private static List<Grant> granted(List<Grant> open, IdentityId to) {
        return open.stream().filter(grant -> grant.to().equals(to)).toList();
    }

    private StaffMember member(UUID id) {
        return colleagues.find(new IdentityId(id)).orElseThrow(() -> Refusal.notFound("people.unknown"));
    }

    static String said(String reason) {
        if (reason.isBlank()) {
            throw Refusal.badInput("account.reason.missing");
        }
        return reason.strip();
    }
}
