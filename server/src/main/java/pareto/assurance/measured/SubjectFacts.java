package pareto.assurance.measured;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pareto.assurance.measured.SubjectRows.Called;
import pareto.shell.Refusal;

/// Says from which day on something measured is elsewhere, stands for others, or costs something else, and corrects
/// what was said. Days before keep what they had.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SubjectFacts {

    private final SinceRows rows;
    private final TakingMeasurements taking;
    private final Clock clock;

    SubjectFacts(SinceRows rows, TakingMeasurements taking, Clock clock) {
        this.rows = rows;
        this.taking = taking;
        this.clock = clock;
    }

    /// What differs from what was said for the latest day holds from a day that somebody names, else from today on.
    ///
    /// @throws Refusal where something is said for a later day already, and as [#put] does
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
                if (named != null) {
                    put(before, since, fact, why);
                } else {
                    put(before.subject(), last.fact(), since, fact, why);
                }
            }
        }
    }

    /// Says what holds from a day on, whatever is said for later ones.
    ///
    /// @return whether that is anything new
    /// @throws Refusal where it is not measured on that day, or the day is over and nobody says why
    boolean put(Called before, LocalDate since, Fact fact, String why) {
        Subject subject = before.subject();
        Fact holds = fact instanceof Fact.Place ? Dated.on(subject.places(), since) : Dated.on(subject.fees(), since);
        LocalDate to = subject.to();
        if (since.isBefore(subject.from()) || to != null && !since.isBefore(to)) {
            throw Refusal.badInput("assurance.measured.since.outside", since);
        }
        return put(subject, holds, since, fact, why);
    }

    private boolean put(Subject subject, Fact holds, LocalDate since, Fact fact, String why) {
        if (holds.equals(fact)) {
            return false;
        }
        if (since.isBefore(LocalDate.now(clock)) && why.isEmpty()) {
            throw Refusal.badInput("assurance.measured.since.why", since);
        }
        LocalDate from = since.isAfter(subject.from()) ? since : LocalDate.MIN;
        rows.add(subject, from, fact, false, why);
        tell(subject, from);
        return true;
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
