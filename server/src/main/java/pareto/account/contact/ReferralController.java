package pareto.account.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Role;
import pareto.account.Account;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.AccountSearch;
import pareto.shell.Refusal;

/// Word of mouth (口碑): who brought us this account and whom it brought us.
@Controller
@RequestMapping("/accounts/{id}/referrals")
@Transactional
class ReferralController {

    private static final int OFFERED = 20;

    /// @param by who brought us this account; null when nobody did or nobody has said
    /// @param brought whom it brought us
    /// @param found accounts with the name that was typed
    record ReferralPage(
            AccountFrame frame,
            Referrals.@Nullable Referral by,
            List<Referrals.Referral> brought,
            String typed,
            List<Account> found,
            LocalDate today,
            boolean mayChange,
            boolean alone) {

        String address() {
            return frame.address() + "/referrals";
        }
    }

    private final AccountFrames frames;
    private final Referrals referrals;
    private final AccountSearch search;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    ReferralController(
            AccountFrames frames, Referrals referrals, AccountSearch search, Actors actors, Audit audit, Clock clock) {
        this.frames = frames;
        this.referrals = referrals;
        this.search = search;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        AccountId account = frame.account().id();
        model.addAttribute(
                "page",
                new ReferralPage(
                        frame,
                        referrals.of(account).orElse(null),
                        referrals.by(account),
                        q,
                        search.find(q, OFFERED).stream()
                                .filter(found -> !found.id().equals(account))
                                .toList(),
                        LocalDate.now(clock),
                        actors.current().is(Role.ADMINISTRATOR, Role.DIRECTOR, Role.MANAGER),
                        !within));
        return within ? "account/contact/referralsPart" : "account/contact/referrals";
    }

    @PostMapping
    @KeepersOnly
    String update(@PathVariable UUID id, @RequestParam UUID by, @RequestParam LocalDate day) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        AccountId bringing = frames.of(new AccountId(by)).account().id();
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.badInput("account.contact.referral.future");
        }
        if (referrals.follows(bringing, account)) {
            throw Refusal.conflict("account.contact.referral.circle");
        }
        referrals.set(account, bringing, day);
        audit.record("account.did.referred", id.toString(), by.toString());
        return "redirect:/accounts/" + id + "/referrals";
    }

    @PostMapping("/removal")
    @KeepersOnly
    String destroy(@PathVariable UUID id) {
        referrals.remove(frames.of(new AccountId(id)).account().id());
        audit.record("account.did.unreferred", id.toString(), "");
        return "redirect:/accounts/" + id + "/referrals";
    }
}
