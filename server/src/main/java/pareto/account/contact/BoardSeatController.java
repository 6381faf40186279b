package pareto.account.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.people.Colleagues;
import pareto.shell.Refusal;

/// Seats on boards, both ways: of a person at a customer, and of ours at a customer's.
@Controller
@KeepersOnly
@Transactional
class BoardSeatController {

    private final KnownContacts known;
    private final AccountFrames frames;
    private final BoardSeats seats;
    private final Colleagues staff;
    private final Audit audit;
    private final Clock clock;

    BoardSeatController(
            KnownContacts known, AccountFrames frames, BoardSeats seats, Colleagues staff, Audit audit, Clock clock) {
        this.known = known;
        this.frames = frames;
        this.seats = seats;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param account whose board; none for our own
    @PostMapping("/contacts/{id}/board-seats")
    String theirs(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID account) {
        ContactId contact = known.present(id);
        AccountId at = account == null
                ? null
                : frames.of(new AccountId(account)).account().id();
        seats.add(at, contact, null, today());
        audit.record("account.did.boardJoined", id.toString(), account == null ? "" : account.toString());
        return "redirect:" + contact.address();
    }

    @PostMapping("/contacts/{id}/board-seats/{seat}/end")
    String endTheirs(@PathVariable UUID id, @PathVariable UUID seat) {
        ContactId contact = known.present(id);
        end(seats.of(contact, today()), seat, id);
        return "redirect:" + contact.address();
    }

    @PostMapping("/accounts/{id}/board-seats")
    String ours(@PathVariable UUID id, @RequestParam UUID ours) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        IdentityId colleague = new IdentityId(ours);
        if (staff.find(colleague).filter(member -> !member.left()).isEmpty()) {
            throw Refusal.notFound("people.unknown");
        }
        seats.add(account, null, colleague, today());
        audit.record("account.did.boardJoined", ours.toString(), id.toString());
        return "redirect:/accounts/" + id + "/people";
    }

    @PostMapping("/accounts/{id}/board-seats/{seat}/end")
    String endAt(@PathVariable UUID id, @PathVariable UUID seat) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        end(seats.at(account, today()), seat, id);
        return "redirect:/accounts/" + id + "/people";
    }

    private void end(List<BoardSeat> among, UUID seat, UUID subject) {
        if (among.stream().noneMatch(one -> one.id().equals(seat))) {
            throw Refusal.notFound("account.contact.relation.unknown");
        }
        seats.end(seat, today());
        audit.record("account.did.boardLeft", subject.toString(), seat.toString());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
