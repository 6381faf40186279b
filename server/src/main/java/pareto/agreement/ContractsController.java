package pareto.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.agreement.ContractsPage.Show;
import pareto.shell.Refusal;

/// Contracts of an account and of all accounts, and new ones.
@Controller
@Transactional(readOnly = true)
class ContractsController {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TITLE = 120;

    private final AccountFrames frames;
    private final ContractRows contracts;
    private final VersionRows versions;
    private final Drafting drafting;
    private final Clock clock;

    ContractsController(
            AccountFrames frames, ContractRows contracts, VersionRows versions, Drafting drafting, Clock clock) {
        this.frames = frames;
        this.contracts = contracts;
        this.versions = versions;
        this.drafting = drafting;
        this.clock = clock;
    }

    /// What ends or asks for notice first comes first.
    @GetMapping("/contracts")
    String index(@RequestParam(defaultValue = "") String show, Model model) {
        LocalDate today = LocalDate.now(clock);
        Show wanted = show.equals("soon") ? Show.SOON : show.equals("drafts") ? Show.DRAFTS : Show.ALL;
        List<Contract> all = contracts.all();
        List<Contract> shown = all.stream()
                .filter(contract -> wanted.shows(contract, today))
                .sorted(byNextDay(today))
                .toList();
        model.addAttribute(
                "page", new ContractsPage(null, shown, List.of(), wanted, all.size(), today, drafting.allowed()));
        return "agreement/index";
    }

    @GetMapping("/accounts/{id}/contracts")
    String ofAnAccount(@PathVariable UUID id, Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        LocalDate today = LocalDate.now(clock);
        List<Contract> found = contracts.of(frame.account().id()).stream()
                .sorted(byNextDay(today))
                .toList();
        model.addAttribute(
                "page",
                new ContractsPage(
                        frame,
                        found,
                        contracts.covering(frame.account().id()),
                        Show.ALL,
                        found.size(),
                        today,
                        drafting.allowed()));
        return "agreement/account";
    }

    /// Opens a contract with its first draft.
    @PostMapping("/accounts/{id}/contracts")
    @PreAuthorize(AgreementPages.DRAFTS)
    @Transactional
    String create(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        String number = Typed.text("agreement.number", typed.get("number"), LONGEST_NUMBER);
        String title = Typed.text("agreement.title", typed.get("title"), LONGEST_TITLE);
        VersionFields fields = VersionFields.read(typed);
        ContractId opened = contracts.open(account, number, title, within(account, typed.getOrDefault("within", "")));
        versions.add(contracts.known(opened.id()), 1, fields.days(), fields.fee(), fields.note());
        return "redirect:" + opened.address();
    }

    private @Nullable ContractId within(AccountId account, String chosen) {
        return chosen.isBlank()
                ? null
                : contracts.of(account).stream()
                        .filter(one -> one.id().id().toString().equals(chosen))
                        .findFirst()
                        .map(Contract::id)
                        .orElseThrow(() -> Refusal.notFound("agreement.unknown"));
    }

    private static Comparator<Contract> byNextDay(LocalDate today) {
        return Comparator.comparing((Contract contract) ->
                        contract.next(today).map(VersionDays.Due::on).orElse(LocalDate.MAX))
                .thenComparing(Contract::number);
    }
}
