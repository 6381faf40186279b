package pareto.account.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.people.Colleagues;
import pareto.shell.Refusal;

/// The people of an account: a part of its page and a page of its own. Reading it is entered in the audit, so that even
/// a look writes.
@Controller
@RequestMapping("/accounts/{id}/people")
@Transactional
@PreAuthorize("hasAuthority('MAY_PERSONAL_DATA')")
class PeopleController {

    /// How long data are kept when nobody says otherwise.
    private static final int YEARS = 2;

    private final AccountFrames frames;
    private final Circles circles;
    private final ContactDirectory contacts;
    private final BoardSeats boards;
    private final PersonalData data;
    private final Colleagues staff;
    private final Actors actors;
    private final Clock clock;

    PeopleController(
            AccountFrames frames,
            Circles circles,
            ContactDirectory contacts,
            BoardSeats boards,
            PersonalData data,
            Colleagues staff,
            Actors actors,
            Clock clock) {
        this.frames = frames;
        this.circles = circles;
        this.contacts = contacts;
        this.boards = boards;
        this.data = data;
        this.staff = staff;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        LocalDate today = LocalDate.now(clock);
        boolean mayChange = actors.current().is(Role.ADMINISTRATOR, Role.DIRECTOR, Role.MANAGER);
        Circle circle = circles.at(frame.account().id(), today);
        model.addAttribute(
                "page",
                new PeoplePage(
                        frame,
                        circle,
                        RelationshipMap.of(circle),
                        Findings.of(circle),
                        within ? List.of() : seats(frame.account().id(), today),
                        within || !mayChange ? List.of() : staff.present(),
                        today.plusYears(YEARS),
                        mayChange,
                        !within));
        return within ? "account/contact/part" : "account/contact/people";
    }

    @PostMapping
    @KeepersOnly
    String create(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @ModelAttribute DetailsForm form,
            @ModelAttribute BasisForm basis) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        NewContact person =
                new NewContact(named(name), form.standing(), form.details(), basis.basis(LocalDate.now(clock)));
        return "redirect:" + contacts.add(account, person).address();
    }

    private List<BoardSeat> seats(AccountId account, LocalDate day) {
        List<BoardSeat> seats = boards.at(account, day);
        List<ContactId> theirs =
                seats.stream().map(BoardSeat::contact).filter(Objects::nonNull).toList();
        PersonalData.Opened opened = data.open(theirs, account.id());
        return seats.stream()
                .map(seat -> seat.contact() == null ? seat : seat.named(opened.name(seat.contact())))
                .toList();
    }

    static String named(String typed) {
        String name = SealedText.plain(typed);
        if (name.isEmpty()) {
            throw Refusal.badInput("account.contact.name.missing");
        }
        return name;
    }
}
