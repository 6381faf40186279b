package pareto.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.AdministratorsOnly;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.shell.Refusal;

/// Gives someone a post from today on.
@Controller
@AdministratorsOnly
class PostController {

    private final StaffDirectory staff;
    private final Posts posts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PostController(StaffDirectory staff, Posts posts, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.staff = staff;
        this.posts = posts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping("/staff/{id}/post")
    @Transactional
    String create(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String city,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable UUID superior) {
        IdentityId who = new IdentityId(id);
        IdentityId above = superior == null ? null : new IdentityId(superior);
        if (staff.find(who).filter(member -> !member.left()).isEmpty()
                || (above != null && staff.find(above).isEmpty())) {
            throw Refusal.notFound("people.unknown");
        }
        posts.give(new Post(who, department, above, title, city, LocalDate.now(clock)));
        audit.record("people.did.postGiven", id.toString(), above == null ? "" : above.toString());
        events.publishEvent(new PostChanged(who));
        return "redirect:/staff/" + id;
    }
}
