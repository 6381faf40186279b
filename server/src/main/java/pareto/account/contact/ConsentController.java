package pareto.account.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the data of a person may be used for.
@Controller
@RequestMapping("/contacts/{id}/consents")
@KeepersOnly
@Transactional
class ConsentController {

    private final KnownContacts known;
    private final PersonRights rights;
    private final Clock clock;

    ConsentController(KnownContacts known, PersonRights rights, Clock clock) {
        this.known = known;
        this.rights = rights;
        this.clock = clock;
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam Purpose purpose, @ModelAttribute BasisForm basis) {
        ContactId contact = known.present(id);
        rights.allow(contact, purpose, basis.basis(LocalDate.now(clock)));
        return "redirect:" + contact.address();
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam Purpose purpose) {
        ContactId contact = known.present(id);
        rights.withdraw(contact, purpose);
        return "redirect:" + contact.address();
    }
}
