package pareto.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.calendar.Calendars;
import pareto.people.Colleagues;
import pareto.shell.Refusal;

/// The page of one contract.
@Controller
@Transactional
class ContractController {

    private final ContractRows contracts;
    private final VersionRows versions;
    private final Parties parties;
    private final TermRows terms;
    private final Offers offers;
    private final ServiceLevels levels;
    private final Ends ends;
    private final ContractFiles files;
    private final Colleagues colleagues;
    private final Calendars calendars;
    private final Drafting drafting;
    private final Clock clock;

    ContractController(
            ContractRows contracts,
            VersionRows versions,
            Parties parties,
            TermRows terms,
            Offers offers,
            ServiceLevels levels,
            Ends ends,
            ContractFiles files,
            Colleagues colleagues,
            Calendars calendars,
            Drafting drafting,
            Clock clock) {
        this.contracts = contracts;
        this.versions = versions;
        this.parties = parties;
        this.terms = terms;
        this.offers = offers;
        this.levels = levels;
        this.ends = ends;
        this.files = files;
        this.colleagues = colleagues;
        this.calendars = calendars;
        this.drafting = drafting;
        this.clock = clock;
    }

    /// @param version number of the version to show; the one in force, else the latest, where none is asked for
    @GetMapping("/contracts/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String version, Model model) {
        Contract contract = contracts.known(id);
        List<Version> all = versions.of(contract.id());
        Version shown = shown(contract, all, version);
        boolean mayChange = drafting.allowed();
        boolean edits = mayChange && shown.draft();
        model.addAttribute(
                "page",
                new ContractPage(
                        contract,
                        contracts.under(contract.id()),
                        all,
                        shown,
                        parties.covered(shown.id()),
                        parties.signatories(contract.id(), shown.id()),
                        terms.of(shown.id()),
                        offers.of(shown.id()),
                        ends.of(contract.id()),
                        files.of(contract.id()),
                        edits ? parties.group(contract.account().id()) : List.of(),
                        edits ? colleagues.present() : List.of(),
                        edits ? parties.people(contract) : List.of(),
                        edits ? offers.all() : List.of(),
                        edits ? filled() : List.of(),
                        names(calendars),
                        LocalDate.now(clock),
                        mayChange,
                        drafting.figures()));
        return "agreement/show";
    }

    private Version shown(Contract contract, List<Version> all, String wanted) {
        if (!wanted.isEmpty()) {
            return all.stream()
                    .filter(version -> String.valueOf(version.number()).equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("agreement.version.unknown"));
        }
        return contract.inForce(LocalDate.now(clock))
                .flatMap(signed -> all.stream()
                        .filter(version -> version.number() == signed.number())
                        .findFirst())
                .orElse(all.getFirst());
    }

    private List<ServiceLevel> filled() {
        return levels.all().stream().filter(level -> !level.terms().isEmpty()).toList();
    }

    /// Names of all calendars by id, in the order in which they are offered.
    static Map<UUID, String> names(Calendars calendars) {
        Map<UUID, String> names = new LinkedHashMap<>();
        calendars.all().forEach(each -> names.put(each.id().id(), each.name()));
        return names;
    }
}
