package pareto.assurance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.agreement.ContractId;
import pareto.agreement.Promises;
import pareto.agreement.SignedContract;
import pareto.assurance.measured.Measurements;
import pareto.calendar.Calendars;
import pareto.values.Period;

/// How promises are kept: of a contract, of an account, and as a part of the account's page.
@Controller
@Transactional(readOnly = true)
class LevelsController {

    private final AccountFrames frames;
    private final Promises promises;
    private final KeptContracts kept;
    private final LedgerRows ledger;
    private final Measurements measurements;
    private final Calendars calendars;
    private final Actors actors;
    private final Clock clock;

    LevelsController(
            AccountFrames frames,
            Promises promises,
            KeptContracts kept,
            LedgerRows ledger,
            Measurements measurements,
            Calendars calendars,
            Actors actors,
            Clock clock) {
        this.frames = frames;
        this.promises = promises;
        this.kept = kept;
        this.ledger = ledger;
        this.measurements = measurements;
        this.calendars = calendars;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping("/contracts/{id}/levels")
    String ofAContract(@PathVariable UUID id, Model model) {
        SignedContract contract = promises.signed(new ContractId(id), today().plusYears(1));
        model.addAttribute("page", page(null, List.of(levels(contract))));
        return "assurance/levels";
    }

    @GetMapping("/accounts/{id}/levels")
    String ofAnAccount(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        List<ContractLevels> contracts = promises.signedOf(frame.account().id(), today().plusYears(1)).stream()
                .map(this::levels)
                .toList();
        model.addAttribute("page", page(frame, contracts));
        return within ? "assurance/part" : "assurance/account";
    }

    private LevelsPage page(@Nullable AccountFrame frame, List<ContractLevels> contracts) {
        Map<UUID, String> names = new HashMap<>();
        calendars.all().forEach(each -> names.put(each.id().id(), each.name()));
        return new LevelsPage(
                frame,
                contracts,
                names,
                today(),
                clock.instant(),
                actors.current().may(Right.FIGURES));
    }

    private ContractLevels levels(SignedContract contract) {
        Instant now = clock.instant();
        LocalDate today = today();
        Period within =
                new Period(today.withDayOfMonth(1).minusMonths(ContractLevels.months(contract)), today.plusDays(1));
        List<Entry> entries = new ArrayList<>(ledger.of(contract.id()));
        entries.sort(Comparator.comparing(Entry::at).reversed());
        List<KeptContracts.Promise> all = kept.of(contract, within, now);
        return new ContractLevels(
                contract, all, entries, Owing.gaps(contract, all, measurements.subjects(contract.id())), today);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
