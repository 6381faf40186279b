package pareto.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.shell.Refusal;

/// The page of one of our people, for every colleague.
@Controller
class MemberController {

    private final StaffDirectory staff;
    private final Posts posts;
    private final StandIns standIns;
    private final Departments departments;
    private final List<StaffSection> sections;
    private final List<Duties> duties;
    private final Actors actors;
    private final Clock clock;

    MemberController(
            StaffDirectory staff,
            Posts posts,
            StandIns standIns,
            Departments departments,
            List<StaffSection> sections,
            List<Duties> duties,
            Actors actors,
            Clock clock) {
        this.staff = staff;
        this.posts = posts;
        this.standIns = standIns;
        this.departments = departments;
        this.sections = sections.stream()
                .sorted(Comparator.comparing(StaffSection::order))
                .toList();
        this.duties = duties;
        this.actors = actors;
        this.clock = clock;
    }

    /// The reader's own.
    @GetMapping("/staff/me")
    String me() {
        return "redirect:/staff/" + actors.current().id();
    }

    /// Not read-only: duties are also looked for where the reader does not see them, which a system actor does.
    @GetMapping("/staff/{id}")
    @Transactional
    String show(@PathVariable UUID id, Model model) {
        StaffMember member = staff.find(new IdentityId(id)).orElseThrow(() -> Refusal.notFound("people.unknown"));
        Actor actor = actors.current();
        boolean keeps = actor.may(Right.KEEP_PEOPLE) && !member.left();
        boolean arranges =
                !member.left() && (actor.may(Right.DECIDE) || actor.id().equals(member.id()));
        boolean handsOver = actor.may(Right.DECIDE);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "page",
                new MemberPage(
                        member,
                        member.superior() == null
                                ? null
                                : staff.find(member.superior()).orElse(null),
                        staff.under(member.id()),
                        posts.of(member.id()),
                        standIns.of(member.id(), today),
                        keeps || arranges ? others(member) : List.of(),
                        keeps ? departments.all() : List.of(),
                        posts.department(member.id(), today).orElse(null),
                        sections.stream()
                                .filter(section -> section.right() == null || actor.may(section.right()))
                                .toList(),
                        handsOver
                                ? duties.stream()
                                        .flatMap(module -> module.of(member.id()).stream())
                                        .toList()
                                : List.of(),
                        today,
                        keeps,
                        arranges));
        return "people/member";
    }

    private List<StaffMember> others(StaffMember member) {
        return staff.present().stream()
                .filter(other -> !other.id().equals(member.id()))
                .toList();
    }
}
