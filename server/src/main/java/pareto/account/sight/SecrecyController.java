package pareto.account.sight;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.ConfidentialAccounts;

/// Makes an account confidential, and takes it back; both with a reason, both at once.
@Controller
@RequestMapping("/accounts/{id}/confidential")
@PreAuthorize("hasAuthority('MAY_DECIDE')")
@Transactional
class SecrecyController {

    private final AccountFrames frames;
    private final Accounts accounts;
    private final ConfidentialAccounts confidential;

    SecrecyController(AccountFrames frames, Accounts accounts, ConfidentialAccounts confidential) {
        this.frames = frames;
        this.accounts = accounts;
        this.confidential = confidential;
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        confidential.close(account, SightController.said(reason));
        return goOn(account);
    }

    @PostMapping("/removal")
    String destroy(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        confidential.open(account, SightController.said(reason));
        return goOn(account);
    }

    /// Whoever has closed it to themselves learns what they may see instead.
    private String goOn(AccountId account) {
        return accounts.find(account).isPresent()
                ? "redirect:/accounts/" + account.id() + "/sight"
                : "redirect:/me/rights";
    }
}
