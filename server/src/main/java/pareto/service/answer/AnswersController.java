package pareto.service.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import pareto.account.contact.ContactBook;
import pareto.account.contact.ContactId;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestRights;
import pareto.service.Requests;
import pareto.service.intake.Correspondence.From;
import pareto.shell.Refusal;

/// To whom what is said about a request goes by mail, and sending once more what did not arrive.
@Controller
@RequestMapping("/requests/{id}")
@Transactional
class AnswersController {

    private final Requests requests;
    private final MailRecipients recipients;
    private final AskingForMails asking;
    private final Mailing mailing;
    private final ContactBook contacts;
    private final Actors actors;
    private final Audit audit;

    AnswersController(
            Requests requests,
            MailRecipients recipients,
            AskingForMails asking,
            Mailing mailing,
            ContactBook contacts,
            Actors actors,
            Audit audit) {
        this.requests = requests;
        this.recipients = recipients;
        this.asking = asking;
        this.mailing = mailing;
        this.contacts = contacts;
        this.actors = actors;
        this.audit = audit;
    }

    /// Whoever looks reads the names of those who may be written to, which is kept in the audit.
    @GetMapping("/mail")
    String show(@PathVariable UUID id, Model model) {
        Request request = requests.known(new RequestId(id));
        @Nullable Recipient to = recipients.of(request).orElse(null);
        boolean mayChange = actors.current().may(Right.CHANGE);
        String from = mailing.from().map(From::address).orElse("");
        model.addAttribute(
                "page",
                new AnswersPage(
                        request,
                        to,
                        to instanceof Recipient.Person person ? name(request, person.contact()) : "",
                        from,
                        mailing.missing(),
                        mayChange && !from.isEmpty() ? people(request) : List.of(),
                        recipients.stranger(request).isPresent(),
                        recipients.unwritten(request),
                        mayChange));
        return "service/answer/show";
    }

    /// @param contact `writer` for whoever wrote the mail it came by, who is nobody known; empty for nobody
    @PostMapping("/mail")
    @PreAuthorize(RequestRights.CHANGES)
    String update(@PathVariable UUID id, @RequestParam(defaultValue = "") String contact) {
        Request request = requests.known(new RequestId(id));
        Recipient chosen = contact.isEmpty() ? null : chosen(request, contact);
        recipients.choose(request, chosen);
        audit.record("service.did.mailTo", id.toString(), contact);
        return "redirect:" + request.address() + "#messages";
    }

    @PostMapping("/messages/{message}/mail")
    @PreAuthorize(RequestRights.CHANGES)
    String again(@PathVariable UUID id, @PathVariable UUID message) {
        RequestId request = new RequestId(id);
        asking.again(request, message);
        return "redirect:" + request.address() + "#messages";
    }

    private List<ContactBook.Known> people(Request request) {
        return contacts.at(List.of(request.account().id()), request.id().id()).stream()
                .filter(one -> one.reachable() && !one.details().email().isBlank())
                .sorted(Comparator.comparing(ContactBook.Known::name))
                .toList();
    }

    private String name(Request request, ContactId contact) {
        return contacts.at(request.account().id(), contact, request.id().id())
                .map(ContactBook.Known::name)
                .orElse("");
    }

    private Recipient chosen(Request request, String contact) {
        Optional<? extends Recipient> chosen = contact.equals(AnswersPage.WRITER)
                ? recipients.stranger(request)
                : people(request).stream()
                        .map(ContactBook.Known::contact)
                        .filter(one -> one.toString().equals(contact))
                        .findFirst()
                        .map(Recipient.Person::new);
        return chosen.orElseThrow(() -> Refusal.badInput("service.answer.cannot"));
    }
}
