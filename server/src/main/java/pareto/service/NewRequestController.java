package pareto.service;

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
import pareto.access.Actors;
import pareto.access.Right;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.AccountSearch;
import pareto.account.contact.ContactBook;
import pareto.account.contact.ContactId;
import pareto.service.NewRequestPage.Choice;
import pareto.service.NewRequestPage.Offered;
import pareto.shell.Refusal;

/// Takes in what somebody of ours was asked, on a page or by phone.
@Controller
@Transactional
@PreAuthorize(RequestRights.CHANGES)
class NewRequestController {

    private static final int FOUND = 20;

    private final Requests requests;
    private final AccountFrames frames;
    private final AccountSearch search;
    private final ContactBook contacts;
    private final Actors actors;

    NewRequestController(
            Requests requests, AccountFrames frames, AccountSearch search, ContactBook contacts, Actors actors) {
        this.requests = requests;
        this.frames = frames;
        this.search = search;
        this.contacts = contacts;
        this.actors = actors;
    }

    /// Whose it is to be comes first.
    @GetMapping("/requests/new")
    String choose(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("page", new Choice(q, q.isBlank() ? List.of() : search.find(q, FOUND)));
        return "service/choose";
    }

    @GetMapping("/accounts/{id}/requests/new")
    String form(@PathVariable UUID id, @RequestParam(defaultValue = "") String channel, Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        model.addAttribute(
                "page",
                new NewRequestPage(
                        frame,
                        people(frame.account().id()),
                        channel.equals(Channel.PHONE.code()) ? Channel.PHONE : Channel.PAGE));
        return "service/new";
    }

    /// Without a title it is called by its first words.
    @PostMapping("/accounts/{id}/requests")
    String create(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        String said = Filled.text("service.said", typed.get("said"), Filled.MESSAGE);
        String title = Filled.optional("service.title", typed.get("title"), Filled.TITLE);
        RequestId opened = requests.open(new NewRequest(
                account,
                Filled.one("service.kind", RequestKind.class, typed.get("kind")),
                Filled.one("service.damage", Damage.class, typed.get("damage")),
                title.isEmpty() ? beginning(said) : title,
                said,
                Channel.PHONE.code().equals(typed.get("channel")) ? Channel.PHONE : Channel.PAGE,
                contact(account, typed.getOrDefault("contact", ""))));
        return "redirect:" + opened.address();
    }

    private static String beginning(String said) {
        String line = said.lines().findFirst().orElse(said);
        return line.length() <= Filled.TITLE ? line : Filled.cut(line, Filled.TITLE - 1) + "…";
    }

    private @Nullable ContactId contact(AccountId account, String chosen) {
        return chosen.isBlank()
                ? null
                : people(account).stream()
                        .map(Offered::id)
                        .filter(one -> one.toString().equals(chosen))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("service.contact.unknown"));
    }

    private List<Offered> people(AccountId account) {
        return actors.current().may(Right.PERSONAL_DATA)
                ? contacts.at(List.of(account), account.id()).stream()
                        .map(known -> new Offered(known.contact(), known.name()))
                        .sorted(Comparator.comparing(Offered::name))
                        .toList()
                : List.of();
    }
}
