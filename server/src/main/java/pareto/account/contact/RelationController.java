package pareto.account.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.people.Colleagues;
import pareto.shell.Refusal;

/// How a person stands to others at customers and to ours.
@Controller
@RequestMapping("/contacts/{id}")
@KeepersOnly
@Transactional
class RelationController {

    private static final int WEAKEST = 1;
    private static final int STRONGEST = 5;

    private final KnownContacts known;
    private final ContactDirectory contacts;
    private final Relations relations;
    private final Ties ties;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;

    RelationController(
            KnownContacts known,
            ContactDirectory contacts,
            Relations relations,
            Ties ties,
            Colleagues colleagues,
            Audit audit,
            Clock clock) {
        this.known = known;
        this.contacts = contacts;
        this.relations = relations;
        this.ties = ties;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/relations")
    String relate(@PathVariable UUID id, @RequestParam RelationKind kind, @RequestParam UUID other) {
        ContactId contact = known.present(id);
        contacts.relate(contact, kind, known.present(other));
        return "redirect:" + contact.address();
    }

    @PostMapping("/relations/{relation}/end")
    String endRelation(@PathVariable UUID id, @PathVariable UUID relation) {
        ContactId contact = known.present(id);
        LocalDate today = LocalDate.now(clock);
        Relation ended = relations.of(List.of(contact), today).stream()
                .filter(one -> one.id().equals(relation))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("account.contact.relation.unknown"));
        relations.end(ended.id(), today);
        audit.record("account.did.contactUnrelated", id.toString(), relation.toString());
        return "redirect:" + contact.address();
    }

    @PostMapping("/counterparts")
    String meet(@PathVariable UUID id, @RequestParam UUID ours, @RequestParam int strength) {
        ContactId contact = known.present(id);
        IdentityId colleague = new IdentityId(ours);
        if (colleagues.find(colleague).filter(member -> !member.left()).isEmpty()) {
            throw Refusal.notFound("people.unknown");
        }
        contacts.meet(contact, colleague, Math.clamp(strength, WEAKEST, STRONGEST));
        return "redirect:" + contact.address();
    }

    @PostMapping("/counterparts/{tie}/end")
    String part(@PathVariable UUID id, @PathVariable UUID tie) {
        ContactId contact = known.present(id);
        ties.end(contact, tie, LocalDate.now(clock));
        audit.record("account.did.contactParted", id.toString(), tie.toString());
        return "redirect:" + contact.address();
    }
}
