package pareto.service.emergency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.account.AccountId;
import pareto.account.contact.ContactBook;
import pareto.account.contact.ContactBook.Known;
import pareto.account.contact.ContactId;
import pareto.people.StaffMember;
import pareto.service.Filled;
import pareto.service.WhoSees;
import pareto.service.emergency.Emergency.Duty;
import pareto.service.emergency.Emergency.Outcome;
import pareto.service.emergency.Emergency.Version;
import pareto.shell.Refusal;

/// Sets emergency procedures and records how trying them out went. What was said before stays.
@Component
@Transactional
class Preparing {

    static final int STEPS = 2_000;

    private static final int DUTY = 200;

    private final EmergencyRows rows;
    private final ContactBook contacts;
    private final WhoSees sees;
    private final Audit audit;
    private final Clock clock;

    Preparing(EmergencyRows rows, ContactBook contacts, WhoSees sees, Audit audit, Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.sees = sees;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param before id of the version that was looked at; empty for none
    /// @throws Refusal when somebody has set another since
    void set(AccountId account, String before, String steps, LocalDate testDue, List<Duty> duties) {
        Version now = rows.of(account).now();
        if (!before.equals(now == null ? "" : now.id().toString())) {
            throw Refusal.conflict("service.emergency.meanwhile");
        }
        rows.add(account, steps, testDue, duties);
        audit.record("service.did.emergencySet", account.id().toString(), testDue.toString());
    }

    /// @throws Refusal when the day has not come, or the next is not after it
    void tested(AccountId account, LocalDate on, Outcome outcome, String said, LocalDate next) {
        if (rows.of(account).now() == null) {
            throw Refusal.conflict("service.emergency.test.none");
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.badInput("service.emergency.test.ahead", on);
        }
        if (!next.isAfter(on)) {
            throw Refusal.badInput("service.emergency.test.next", next, on);
        }
        rows.tested(account, on, outcome, said, next);
        audit.record("service.did.emergencyTested", account.id().toString(), on + " " + outcome.code());
    }

    /// Who is responsible for what by the form, ours first; places that are empty are left out.
    ///
    /// @throws Refusal unless somebody of ours is named, and everybody for something
    List<Duty> duties(AccountId account, Map<String, String> typed) {
        Map<String, StaffMember> colleagues = sees.at(account).stream()
                .collect(Collectors.toMap(one -> one.id().toString(), one -> one));
        List<Duty> duties = side("ours", typed, colleagues, (one, what) -> new Duty(one.id(), one.name(), null, what));
        if (duties.isEmpty()) {
            throw Refusal.badInput("service.emergency.ours.none");
        }
        Map<String, ContactId> people = contacts.at(List.of(account), account.id()).stream()
                .map(Known::contact)
                .distinct()
                .collect(Collectors.toMap(ContactId::toString, one -> one));
        return Stream.concat(
                        duties.stream(),
                        side("theirs", typed, people, (one, what) -> new Duty(null, "", one, what)).stream())
                .toList();
    }

    private static <T> List<Duty> side(
            String side, Map<String, String> typed, Map<String, T> able, BiFunction<T, String, Duty> duty) {
        List<Duty> duties = new ArrayList<>();
        for (int place = 0; place < EmergencyPage.Form.PLACES; place++) {
            String chosen = typed.getOrDefault(side + "." + place, "").strip();
            String what = Filled.optional("service.emergency.duty", typed.get(side + ".duty." + place), DUTY);
            if (!chosen.isEmpty() || !what.isEmpty()) {
                T one = able.get(chosen);
                if (one == null) {
                    throw Refusal.badInput("service.emergency." + side + ".unknown");
                }
                duties.add(duty.apply(one, Filled.text("service.emergency.duty", what, DUTY)));
            }
        }
        return duties;
    }
}
