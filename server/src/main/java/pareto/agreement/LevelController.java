package pareto.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Right;
import pareto.account.Tier;
import pareto.calendar.Calendars;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Templates of promises for each tier and the catalogue of services: for everybody to read, for directors to keep.
@Controller
@RequestMapping("/service-levels")
@Transactional
class LevelController {

    private static final String KEEPS = "hasAuthority('MAY_DECIDE')";
    private static final String TIER = "/{tier:PLATINUM|CORE|PRIORITY|GENERAL}/terms";
    private static final int LONGEST = 120;
    private static final int MOST = 100;

    private final ServiceLevels levels;
    private final Offers offers;
    private final Calendars calendars;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    LevelController(ServiceLevels levels, Offers offers, Calendars calendars, Actors actors, Audit audit, Clock clock) {
        this.levels = levels;
        this.offers = offers;
        this.calendars = calendars;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute(
                "page",
                new LevelsPage(
                        levels.all(),
                        offers.all(),
                        ContractController.names(calendars),
                        LocalDate.now(clock),
                        actors.current().may(Right.DECIDE)));
        return "agreement/levels";
    }

    @GetMapping(TIER + "/new")
    @PreAuthorize(KEEPS)
    String form(@PathVariable Tier tier, Model model) {
        return form(levels.of(tier), true, "", TermController.USUAL, model);
    }

    @PostMapping(TIER)
    @PreAuthorize(KEEPS)
    String create(@PathVariable Tier tier, @RequestParam Map<String, String> typed) {
        ServiceLevel level = levels.of(tier);
        if (level.terms().size() >= MOST) {
            throw Refusal.conflict("agreement.term.many", MOST);
        }
        return put(level, UuidCreator.getTimeOrderedEpoch(), typed);
    }

    @GetMapping(TIER + "/{term}/edit")
    @PreAuthorize(KEEPS)
    String edit(@PathVariable Tier tier, @PathVariable UUID term, Model model) {
        ServiceLevel level = levels.of(tier);
        return form(level, false, "/" + term, TermFields.of(known(level, term)), model);
    }

    @PostMapping(TIER + "/{term}")
    @PreAuthorize(KEEPS)
    String update(@PathVariable Tier tier, @PathVariable UUID term, @RequestParam Map<String, String> typed) {
        ServiceLevel level = levels.of(tier);
        return put(level, known(level, term).id(), typed);
    }

    @PostMapping(TIER + "/{term}/removal")
    @PreAuthorize(KEEPS)
    String destroy(@PathVariable Tier tier, @PathVariable UUID term) {
        ServiceLevel level = levels.of(tier);
        levels.remove(level, known(level, term).id());
        audit.record("agreement.did.levelChanged", tier.name(), "" + (level.number() + 1));
        return "redirect:/service-levels";
    }

    /// Puts a service into the catalogue.
    @PostMapping("/services")
    @PreAuthorize(KEEPS)
    String offer(@RequestParam Map<String, String> typed) {
        String name = Typed.text("agreement.offer", typed.get("name"), LONGEST);
        Offer.Kind kind = Typed.one("agreement.offer.kind", Offer.Kind.class, typed.get("kind"));
        var monthly = Typed.number("agreement.offer.price", typed.get("monthly"));
        String currency = typed.getOrDefault("currency", "").strip();
        if (!currency.matches("[A-Z]{3}")) {
            throw Refusal.badInput("agreement.currency.wrong", currency);
        }
        if (offers.all().stream().anyMatch(one -> one.name().equals(name))) {
            throw Refusal.conflict("agreement.offer.taken", name);
        }
        offers.offer(name, kind, monthly.orElse(null), currency);
        audit.record("agreement.did.offered", name, kind.code());
        return "redirect:/service-levels#services";
    }

    @PostMapping("/services/{service}/end")
    @PreAuthorize(KEEPS)
    String withdraw(@PathVariable UUID service) {
        if (!offers.withdraw(service)) {
            throw Refusal.conflict("agreement.offer.unknown");
        }
        audit.record("agreement.did.withdrawn", service.toString(), "");
        return "redirect:/service-levels#services";
    }

    private String put(ServiceLevel level, UUID term, Map<String, String> typed) {
        Map<UUID, String> names = ContractController.names(calendars);
        levels.put(level, TermFields.read(term, typed, names.keySet()));
        audit.record("agreement.did.levelChanged", level.tier().name(), "" + (level.number() + 1));
        return "redirect:/service-levels";
    }

    private String form(ServiceLevel level, boolean fresh, String term, Map<String, String> fields, Model model) {
        model.addAttribute(
                "page",
                new TermForm(
                        fresh,
                        level.address() + "/terms" + term,
                        "/service-levels",
                        Text.of(level.tier().key()),
                        "",
                        fields,
                        ContractController.names(calendars)));
        return "agreement/termForm";
    }

    private static SlaTerm known(ServiceLevel level, UUID term) {
        return level.terms().stream()
                .filter(one -> one.id().equals(term))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("agreement.level.term.unknown"));
    }
}
