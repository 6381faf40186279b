package pareto.assurance.measured;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;
import pareto.assurance.measured.SubjectRows.Called;
import pareto.shell.Refusal;

/// Says from which day on something measured is elsewhere, stands for others, or costs something else, and corrects
/// what was said. Days before keep what they had.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SubjectFacts {

    private final SubjectRows subjects;
    private final SinceRows rows;
    private final TakingMeasurements taking;
    private final Clock clock;

    SubjectFacts(SubjectRows subjects, SinceRows rows, TakingMeasurements taking, Clock clock) {
        this.subjects = subjects;
        this.rows = rows;
        this.taking = taking;
        this.clock = clock;
    }

    /// What differs from what was said for the latest day holds from a day that somebody names, else from today on.
    ///
    /// @throws Refusal where something is said for a later day already, and as [#says] does: of what
    ///     is measured no longer, another day than today has to be named
    void change(Called before, @Nullable LocalDate named, List<Fact> facts, String why) {
        LocalDate first = before.subject().from();
        LocalDate today = LocalDate.now(clock);
        LocalDate since = named != null ? named : today.isBefore(first) ? first : today;
        for (Fact fact : facts) {
            Dated<? extends Fact> last = before.last(fact);
            if (!last.fact().equals(fact)) {
                if (last.from().isAfter(since)) {
                    throw Refusal.conflict("assurance.measured.since.later", last.from());
                }
                if (says(before.subject(), since, fact, why, today)) {
                    add(before.subject(), since, fact, why);
                }
            }
        }
    }

    /// What files and programs say, line after line; all about one contract, which nobody else changes just now.
    ///
    /// @throws Refusal as [#says] does
    Took take(ContractId contract, List<SentFact> sent) {
        Map<SubjectId, Called> known = new HashMap<>();
        subjects.of(contract).forEach(one -> known.put(one.subject().id(), one));
        Took took = Took.NOTHING;
        for (SentFact one : sent) {
            SubjectId id = one.subject().id();
            Subject now = Objects.requireNonNull(known.get(id)).subject();
            boolean changed = false;
            for (Fact fact : one.facts(now)) {
                changed |= put(now, one.from(), fact, one.why());
            }
            if (changed) {
                known.put(id, subjects.known(contract, id.id()));
            }
            took = took.and(changed ? new Took(0, 1, 0) : new Took(0, 0, 1));
        }
        return took;
    }

    /// Whether something said from a day on is anything new.
    ///
    /// @throws Refusal where it is not measured on that day, or the day is over and nobody says why
    static boolean says(Subject subject, LocalDate since, Fact fact, String why, LocalDate today) {
        LocalDate to = subject.to();
        if (since.isBefore(subject.from()) || to != null && !since.isBefore(to)) {
            throw Refusal.badInput("assurance.measured.since.outside", since);
        }
        Fact holds = fact instanceof Fact.Place ? Dated.on(subject.places(), since) : Dated.on(subject.fees(), since);
        boolean news = !holds.equals(fact);
        if (news && since.isBefore(today) && why.isEmpty()) {
            throw Refusal.badInput("assurance.measured.since.why", since);
        }
        return news;
    }

    private boolean put(Subject subject, LocalDate since, Fact fact, String why) {
        boolean news = says(subject, since, fact, why, LocalDate.now(clock));
        if (news) {
            add(subject, since, fact, why);
        }
        return news;
    }

    private void add(Subject subject, LocalDate since, Fact fact, String why) {
        LocalDate from = since.isAfter(subject.from()) ? since : LocalDate.MIN;
        rows.add(subject, from, fact, false, why);
        tell(subject, from);
    }

    /// Adds a revision of what was said for a day.
    ///
    /// @throws Refusal where nothing would change, or what holds from the first day on would hold no longer
    void correct(Called before, Since last, Fact fact, boolean aside, String why) {
        if (aside && last.first()) {
            throw Refusal.badInput("assurance.measured.since.first");
        }
        if (aside == last.aside() && (aside || fact.equals(last.fact()))) {
            throw Refusal.badInput("assurance.measured.same");
        }
        rows.add(before.subject(), last.from(), aside ? last.fact() : fact, aside, why);
        tell(before.subject(), last.from());
    }

    private void tell(Subject subject, LocalDate from) {
        LocalDate first = from.isAfter(subject.from()) ? from : subject.from();
        LocalDate to = subject.to();
        taking.tellOfDays(subject.contract(), first, to == null || !to.isAfter(first) ? null : to);
    }
}
