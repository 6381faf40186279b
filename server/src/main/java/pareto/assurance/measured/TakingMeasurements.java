package pareto.assurance.measured;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;

/// Takes in what sources send. What came before under the same words is the same measurement: sent otherwise, it gets a
/// new revision; what a person has corrected stays as they left it, except that an outage which never had an end is
/// given one.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakingMeasurements {

    private final OutageRows outages;
    private final SampleRows samples;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingMeasurements(OutageRows outages, SampleRows samples, ApplicationEventPublisher events, Clock clock) {
        this.outages = outages;
        this.samples = samples;
        this.events = events;
        this.clock = clock;
    }

    /// All about one contract, whose measurements nobody else adds to just now.
    Took outages(ContractId contract, String source, List<SentOutage> sent) {
        Took took = Took.NOTHING;
        List<Measured> touched = new ArrayList<>();
        for (SentOutage one : sent) {
            took = took.and(outage(contract, source, one, touched));
        }
        Measured.together(touched).ifPresent(events::publishEvent);
        return took;
    }

    /// All about one contract, whose measurements nobody else adds to just now.
    Took samples(ContractId contract, String source, List<SentSample> sent) {
        SampleRows.Written written = samples.add(source, sent);
        if (written.from() != null) {
            tell(contract, List.of(written.from()), written.to());
        }
        return new Took(written.added(), written.changed(), sent.size() - written.added() - written.changed());
    }

    /// How many samples of a time were set aside.
    int setAside(ContractId contract, SampleSpan span, String why) {
        SampleRows.Written written = samples.setAside(span, why);
        if (written.from() != null) {
            tell(contract, List.of(written.from()), written.to());
        }
        return written.changed();
    }

    private Took outage(ContractId contract, String source, SentOutage sent, List<Measured> touched) {
        Optional<UUID> before = outages.find(sent.subject().id(), source, sent.words());
        if (before.isEmpty()) {
            outages.add(sent.subject(), source, sent.words(), sent.facts());
            touched.add(new Measured(contract, sent.facts().from(), sent.facts().to()));
            return new Took(1, 0, 0);
        }
        List<OutageRevision> history = outages.history(contract, before.get());
        OutageRevision last = history.getFirst();
        OutageFacts next = next(history, sent.facts());
        if (last.aside() || next.equals(last.facts())) {
            return new Took(0, 0, 1);
        }
        touched.add(revised(contract, sent.subject(), last, next, false, false, ""));
        return new Took(0, 1, 0);
    }

    private static OutageFacts next(List<OutageRevision> history, OutageFacts sent) {
        OutageFacts last = history.getFirst().facts();
        if (history.stream().noneMatch(OutageRevision::byHand)) {
            return sent;
        }
        Instant end = sent.to();
        boolean neverEnded = history.stream().allMatch(one -> one.facts().to() == null);
        return end != null && neverEnded && end.isAfter(last.from()) ? last.endedAt(end) : last;
    }

    /// Adds a revision, and tells of all the time that it or the last one touches.
    void revise(
            ContractId contract,
            Subject subject,
            OutageRevision last,
            OutageFacts next,
            boolean aside,
            boolean byHand,
            String why) {
        events.publishEvent(revised(contract, subject, last, next, aside, byHand, why));
    }

    private Measured revised(
            ContractId contract,
            Subject subject,
            OutageRevision last,
            OutageFacts next,
            boolean aside,
            boolean byHand,
            String why) {
        outages.revise(
                subject,
                new OutageRevision(
                        last.outage(), last.number() + 1, subject.id(), next, aside, byHand, why, "", clock.instant()));
        return new Measured(contract, last.facts().from(), last.facts().to())
                .and(new Measured(contract, next.from(), next.to()));
    }

    /// Of days as calendars of all zones have them.
    ///
    /// @param end the day after the last; null where there is none
    void tellOfDays(ContractId contract, LocalDate first, @Nullable LocalDate end) {
        tell(
                contract,
                List.of(first.minusDays(1).atStartOfDay(clock.getZone()).toInstant()),
                end == null
                        ? null
                        : end.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    void tell(ContractId contract, Collection<Instant> from, @Nullable Instant to) {
        events.publishEvent(
                new Measured(contract, from.stream().min(Instant::compareTo).orElseThrow(), to));
    }
}
