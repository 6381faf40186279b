package pareto.service.emergency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import pareto.access.Actors;
import pareto.access.Right;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.contact.ContactBook;
import pareto.account.contact.ContactBook.Known;
import pareto.account.contact.ContactId;
import pareto.agreement.Typed;
import pareto.service.Filled;
import pareto.service.WhoSees;
import pareto.service.emergency.Emergency.Duty;
import pareto.service.emergency.Emergency.Outcome;
import pareto.service.emergency.Emergency.Version;

/// The emergency procedure of an account, as a part of its page and by itself. Whoever may change a dossier may change
/// it.
@Controller
@RequestMapping("/accounts/{id}/emergency")
@Transactional
class EmergencyController {

    private static final String CHANGES = "hasAuthority('MAY_CHANGE')";

    private final AccountFrames frames;
    private final EmergencyRows rows;
    private final Preparing preparing;
    private final ContactBook contacts;
    private final WhoSees sees;
    private final Actors actors;
    private final Clock clock;

    EmergencyController(
            AccountFrames frames,
            EmergencyRows rows,
            Preparing preparing,
            ContactBook contacts,
            WhoSees sees,
            Actors actors,
            Clock clock) {
        this.frames = frames;
        this.rows = rows;
        this.preparing = preparing;
        this.contacts = contacts;
        this.sees = sees;
        this.actors = actors;
        this.clock = clock;
    }

    /// The part on the account's page names nobody of theirs.
    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        Emergency emergency = rows.of(frame.account().id());
        boolean seesPeople = actors.current().may(Right.PERSONAL_DATA);
        model.addAttribute(
                "page",
                new EmergencyPage(
                        frame,
                        emergency,
                        within || !seesPeople ? Map.of() : people(frame, emergency),
                        LocalDate.now(clock),
                        seesPeople,
                        actors.current().may(Right.CHANGE)));
        return within ? "service/emergency/part" : "service/emergency/show";
    }

    private Map<ContactId, Known> people(AccountFrame frame, Emergency emergency) {
        List<ContactId> named = emergency.versions().stream()
                .map(Version::theirs)
                .flatMap(Collection::stream)
                .map(Duty::theirs)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return named.isEmpty()
                ? Map.of()
                : contacts.people(named, frame.account().id().id());
    }

    @GetMapping("/edit")
    @PreAuthorize(CHANGES)
    String edit(@PathVariable UUID id, Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        AccountId account = frame.account().id();
        Emergency emergency = rows.of(account);
        Version now = emergency.now();
        model.addAttribute(
                "page",
                new EmergencyPage.Form(
                        frame,
                        now == null ? "" : now.steps(),
                        emergency.due(),
                        now == null ? "" : now.id().toString(),
                        now == null ? List.of() : now.ours(),
                        now == null ? List.of() : now.theirs(),
                        sees.at(account),
                        contacts.at(List.of(account), account.id()).stream()
                                .sorted(Comparator.comparing(Known::name))
                                .toList()));
        return "service/emergency/edit";
    }

    /// @param typed `steps`, `due`, `before`, and by place `ours.0`, `ours.duty.0`, `theirs.0`, `theirs.duty.0`
    @PostMapping
    @PreAuthorize(CHANGES)
    String update(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        preparing.set(
                account,
                typed.getOrDefault("before", ""),
                Filled.text("service.emergency.steps", typed.get("steps"), Preparing.STEPS),
                Typed.neededDay("service.emergency.due", typed.get("due")),
                preparing.duties(account, typed));
        return page(id);
    }

    /// @param on when it was tried out
    /// @param next when it is to be tried out again
    @PostMapping("/tests")
    @PreAuthorize(CHANGES)
    String tested(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String next) {
        preparing.tested(
                frames.of(new AccountId(id)).account().id(),
                Typed.neededDay("service.emergency.on", on),
                Filled.one("service.emergency.outcome", Outcome.class, outcome),
                Filled.text("service.emergency.said", said, Filled.SENTENCE),
                Typed.neededDay("service.emergency.next", next));
        return page(id);
    }

    private static String page(UUID id) {
        return "redirect:/accounts/" + id + "/emergency";
    }
}
