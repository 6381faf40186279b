package pareto.account.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.shell.Refusal;
import pareto.shell.Screens;

/// One person: what is known and why, and the rights they have by law: to see it, take a copy, correct it, have it
/// deleted.
@Controller
@RequestMapping("/contacts/{id}")
@Transactional
@PreAuthorize("hasAuthority('MAY_PERSONAL_DATA')")
class ContactController {

    private final KnownContacts known;
    private final PersonDossiers dossiers;
    private final ContactDirectory contacts;
    private final PersonRights rights;
    private final Audit audit;
    private final Screens screens;

    ContactController(
            KnownContacts known,
            PersonDossiers dossiers,
            ContactDirectory contacts,
            PersonRights rights,
            Audit audit,
            Screens screens) {
        this.known = known;
        this.dossiers = dossiers;
        this.contacts = contacts;
        this.rights = rights;
        this.audit = audit;
        this.screens = screens;
    }

    /// @param q name of another person or an employer to choose from
    @GetMapping
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("page", dossiers.page(known.find(id), q));
        return "account/contact/person";
    }

    @PostMapping("/name")
    @KeepersOnly
    String rename(@PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
        ContactId contact = known.present(id);
        contacts.rename(contact, PeopleController.named(name));
        return "redirect:" + contact.address();
    }

    @PostMapping("/erasure")
    @KeepersOnly
    String erase(@PathVariable UUID id) {
        ContactId contact = known.present(id);
        rights.erase(contact);
        return "redirect:" + contact.address();
    }

    /// Everything we keep of the person, to hand to them.
    @GetMapping("/copy")
    ResponseEntity<byte[]> copy(@PathVariable UUID id, HttpServletRequest request) {
        PersonCopy copy = dossiers.copy(known.present(id), screens.of(request));
        audit.record("account.did.contactCopied", id.toString(), "");
        byte[] text = copy.text().getBytes(UTF_8);
        return file(MediaType.parseMediaType("text/plain;charset=UTF-8"), id + ".txt", text);
    }

    /// The contact data as a card for others; only with separate consent to passing on.
    @GetMapping("/card")
    ResponseEntity<byte[]> card(@PathVariable UUID id) {
        ContactPage page = dossiers.page(known.present(id), "");
        if (!page.may(Purpose.PASSING_ON) || page.present().isEmpty()) {
            throw Refusal.forbidden("account.contact.card.noConsent");
        }
        audit.record("account.did.contactPassedOn", id.toString(), "");
        return file(
                MediaType.parseMediaType("text/vcard;charset=UTF-8"),
                id + ".vcf",
                BusinessCard.of(page.name(), page.present().getFirst()).getBytes(UTF_8));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
