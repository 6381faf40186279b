package pareto.account.standing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Right;
import pareto.account.Tier;
import pareto.account.TierService;
import pareto.shell.Refusal;

/// Class schemes and what each tier is entitled to: data, for everybody to see and for directors to change.
@Controller
@RequestMapping("/tiers-and-classes")
@Transactional
class SchemesController {

    record SchemesPage(List<TierService> services, List<ClassKind> kinds, boolean mayChange) {}

    private final ClassFacts classes;
    private final TierServiceRows services;
    private final Actors actors;
    private final Audit audit;

    SchemesController(ClassFacts classes, TierServiceRows services, Actors actors, Audit audit) {
        this.classes = classes;
        this.services = services;
        this.actors = actors;
        this.audit = audit;
    }

    @GetMapping
    String show(Model model) {
        boolean mayChange = actors.current().may(Right.DECIDE);
        model.addAttribute("page", new SchemesPage(services.all(), classes.kinds(), mayChange));
        return "account/standing/schemes";
    }

    @PostMapping("/classes")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String addClass(
            @RequestParam String schemeZh,
            @RequestParam String schemeEn,
            @RequestParam String zh,
            @RequestParam String en,
            @RequestParam(defaultValue = "") String whatZh,
            @RequestParam(defaultValue = "") String whatEn) {
        if (Stream.of(schemeZh, schemeEn, zh, en).anyMatch(String::isBlank)) {
            throw Refusal.badInput("account.class.words.missing");
        }
        ClassKind kind = new ClassKind(
                UuidCreator.getTimeOrderedEpoch(),
                scheme(schemeEn.strip()),
                schemeZh.strip(),
                schemeEn.strip(),
                zh.strip(),
                en.strip(),
                whatZh.strip(),
                whatEn.strip());
        if (!classes.addKind(kind)) {
            throw Refusal.conflict("account.class.taken");
        }
        audit.record("account.did.classAdded", kind.id().toString(), kind.schemeZh() + " " + kind.zh());
        return "redirect:/tiers-and-classes";
    }

    @PostMapping("/services")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String changeService(
            @RequestParam Tier tier,
            @RequestParam String levelZh,
            @RequestParam String levelEn,
            @RequestParam int visitDays,
            @RequestParam int meetings,
            @RequestParam TierService.Leader leader) {
        if (levelZh.isBlank() || levelEn.isBlank() || visitDays < 1 || meetings < 0) {
            throw Refusal.badInput("account.service.wrong");
        }
        services.put(new TierService(tier, levelZh.strip(), levelEn.strip(), visitDays, meetings, leader));
        audit.record("account.did.serviceChanged", tier.code(), levelZh.strip() + " / " + visitDays + " / " + meetings);
        return "redirect:/tiers-and-classes";
    }

    /// A scheme goes by its English name, so that a class is added to an existing one by naming it.
    private String scheme(String named) {
        return classes.kinds().stream()
                .filter(kind -> kind.schemeEn().equals(named))
                .map(ClassKind::scheme)
                .findFirst()
                .orElse(named);
    }
}
