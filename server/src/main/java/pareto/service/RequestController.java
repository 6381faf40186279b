package pareto.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
import pareto.account.contact.ContactId;
import pareto.people.Colleagues;
import pareto.people.StaffMember;
import pareto.service.Conversation.Said;
import pareto.service.RequestMarks.Mark;
import pareto.service.RequestOwners.Owner;
import pareto.service.RequestPage.Draft;
import pareto.service.RequestSteps.Taken;

/// The page of one request. Not read-only: whoever reads names of people at accounts is kept in the audit, and whoever
/// was called has come.
@Controller
@Transactional
class RequestController {

    private final Queue queue;
    private final RequestRows rows;
    private final RequestOwners owners;
    private final RequestSteps steps;
    private final RequestHandOvers handOvers;
    private final RequestMessages messages;
    private final RequestMentions mentions;
    private final MessageTemplates templates;
    private final RequestLinks links;
    private final RequestMarks marks;
    private final RequestRights rights;
    private final FirstOwners firstOwners;
    private final Answerable answerable;
    private final Colleagues colleagues;
    private final Actors actors;
    private final List<RequestSection> sections;
    private final SaidOutside outside;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestController(
            Queue queue,
            RequestRows rows,
            RequestOwners owners,
            RequestSteps steps,
            RequestHandOvers handOvers,
            RequestMessages messages,
            RequestMentions mentions,
            MessageTemplates templates,
            RequestLinks links,
            RequestMarks marks,
            RequestRights rights,
            FirstOwners firstOwners,
            Answerable answerable,
            Colleagues colleagues,
            Actors actors,
            List<RequestSection> sections,
            SaidOutside outside,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queue = queue;
        this.rows = rows;
        this.owners = owners;
        this.steps = steps;
        this.handOvers = handOvers;
        this.messages = messages;
        this.mentions = mentions;
        this.templates = templates;
        this.links = links;
        this.marks = marks;
        this.rights = rights;
        this.firstOwners = firstOwners;
        this.answerable = answerable;
        this.colleagues = colleagues;
        this.actors = actors;
        this.sections = sections.stream()
                .sorted(Comparator.comparing(RequestSection::order))
                .toList();
        this.outside = outside;
        this.events = events;
        this.clock = clock;
    }

    /// @param show `customers` for what the customer sees only
    /// @param before message before which earlier ones are wanted
    @GetMapping("/requests/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        return page(rows.known(new RequestId(id)), show.equals("customers"), before, Draft.NONE, model);
    }

    /// The page with the words of a template in the message; nothing is said yet.
    ///
    /// @param template its id, and `.zh` or `.en`
    @PostMapping("/requests/{id}/messages/draft")
    @PreAuthorize(RequestRights.CHANGES)
    String draft(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "false") boolean inside,
            @RequestParam(defaultValue = "") List<UUID> call,
            Model model) {
        Request request = rows.known(new RequestId(id));
        var typed = new Draft(said, inside, call);
        Draft draft = templates.all().stream()
                .filter(one -> template.startsWith(one.id().toString()))
                .map(one -> typed.with(one.said(template.endsWith(".zh"), request)))
                .findFirst()
                .orElse(typed);
        return page(request, false, null, draft, model);
    }

    private String page(Request request, boolean customers, @Nullable UUID before, Draft draft, Model model) {
        Conversation conversation = messages.of(request.id(), customers, before);
        mentions.seen(conversation.said().stream().map(Said::id).toList());
        events.publishEvent(new RequestLookedAt(request.id()));
        marks.seen(request.id(), actors.current().may(Right.DECIDE));
        List<Taken> taken = steps.of(request.id());
        List<Mark> given = marks.of(request.id());
        List<Owner> answered = owners.of(request.id());
        Owner first = RequestCourse.firstResponder(answered);
        boolean maySteps = rights.mayStep(request);
        boolean open = request.state().open();
        model.addAttribute(
                "page",
                new RequestPage(
                        queue.of(request.id()),
                        contact(request),
                        colleagues.find(request.owner()).orElse(null),
                        first == null ? "" : first.name(),
                        firstOwners
                                .standIn(request.owner())
                                .flatMap(colleagues::find)
                                .map(StaffMember::name)
                                .orElse(""),
                        RequestCourse.of(taken, others(taken), answered, handOvers.of(request.id()), given),
                        handOvers.open(request.id()).orElse(null),
                        conversation,
                        outside.of(
                                request,
                                conversation.said().stream().map(Said::id).toList()),
                        outside.hint(request),
                        draft,
                        rights.mayChange() ? templates.all() : List.of(),
                        links.of(request.id()),
                        given,
                        marks.given(request.id()),
                        rights.mayChange() && open ? answerable.at(request) : List.of(),
                        sections,
                        LocalDate.now(clock),
                        actors.current().id(),
                        rights.mayChange(),
                        maySteps));
        return "service/show";
    }

    private Map<RequestId, Request> others(List<Taken> steps) {
        return rows.find(steps.stream()
                .flatMap(taken -> taken.other().stream())
                .distinct()
                .toList());
    }

    private String contact(Request request) {
        ContactId contact = request.contact();
        return contact == null
                ? ""
                : messages.names(List.of(contact), request.id()).getOrDefault(contact, "");
    }
}
