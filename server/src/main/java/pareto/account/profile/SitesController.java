package pareto.account.profile;

import java.util.List;
import java.util.UUID;
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
import pareto.account.Profiles;
import pareto.account.Profiles.Located;
import pareto.account.SiteKind;
import pareto.shell.Refusal;

/// Where an account is to be found.
@Controller
@RequestMapping("/accounts/{id}/sites")
@PreAuthorize("hasAuthority('MAY_CHANGE')")
@Transactional
class SitesController {

    private static final int LONGEST = 200;

    private final AccountFrames frames;
    private final Profiles profiles;
    private final Sites sites;
    private final Audit audit;

    SitesController(AccountFrames frames, Profiles profiles, Sites sites, Audit audit) {
        this.frames = frames;
        this.profiles = profiles;
        this.sites = sites;
        this.audit = audit;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @RequestParam SiteKind kind,
            @RequestParam(defaultValue = "") String city,
            @RequestParam(defaultValue = "") String address) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        if (city.isBlank() || city.length() > LONGEST || address.length() > LONGEST) {
            throw Refusal.badInput("account.site.wrong", LONGEST);
        }
        profiles.locate(List.of(new Located(account, kind, city.strip(), address.strip())));
        return "redirect:/accounts/" + id + "/dossier";
    }

    @PostMapping("/{site}/removal")
    String destroy(@PathVariable UUID id, @PathVariable UUID site) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        if (!sites.end(account, site)) {
            throw Refusal.conflict("account.site.unknown");
        }
        audit.record("account.did.siteEnded", id.toString(), site.toString());
        return "redirect:/accounts/" + id + "/dossier";
    }
}
