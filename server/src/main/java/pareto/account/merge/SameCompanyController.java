package pareto.account.merge;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.account.AccountFrames;
import pareto.account.AccountId;

/// Pairs of accounts that are probably one company, for a person to decide.
@Controller
@RequestMapping("/accounts/same-company")
@PreAuthorize("hasAuthority('MAY_DECIDE')")
class SameCompanyController {

    private static final int SHOWN = 50;

    private final SameCompany sameCompany;
    private final AccountFrames frames;
    private final Audit audit;

    SameCompanyController(SameCompany sameCompany, AccountFrames frames, Audit audit) {
        this.sameCompany = sameCompany;
        this.frames = frames;
        this.audit = audit;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("page", new SameCompanyPage(sameCompany.open(SHOWN)));
        return "account/merge/sameCompany";
    }

    /// That they are two; that they are one is said by merging them.
    @PostMapping
    @Transactional
    String update(@RequestParam UUID account, @RequestParam UUID other) {
        AccountId one = frames.of(new AccountId(account)).account().id();
        AccountId two = frames.of(new AccountId(other)).account().id();
        sameCompany.different(one, two);
        audit.record("account.did.different", account.toString(), other.toString());
        return "redirect:/accounts/same-company";
    }

    record SameCompanyPage(List<SameCompany.Proposal> open) {}
}
