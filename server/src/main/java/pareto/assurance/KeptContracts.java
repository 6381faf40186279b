package pareto.assurance;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;
import pareto.agreement.Metric;
import pareto.agreement.SignedContract;
import pareto.agreement.SignedContract.Held;
import pareto.agreement.SlaTerm;
import pareto.assurance.measured.Measurements;
import pareto.assurance.measured.Sample;
import pareto.calendar.CalendarId;
import pareto.calendar.Calendars;
import pareto.service.PromisedCase;
import pareto.service.PromisedCases;
import pareto.values.BusinessCalendar;
import pareto.values.Period;

/// How contracts were kept, worked out from what is measured now and as far as the actor sees it.
@Component
@Transactional(readOnly = true)
class KeptContracts {

    /// A promise as one version of a contract held it.
    ///
    /// @param attained by window, then by unit
    record Promise(Held held, SlaTerm term, List<Attained> attained) {}

    private final Measurements measurements;
    private final PromisedCases cases;
    private final Calendars calendars;
    private final Clock clock;

    KeptContracts(Measurements measurements, PromisedCases cases, Calendars calendars, Clock clock) {
        this.measurements = measurements;
        this.cases = cases;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Of all windows that touch some days and have begun.
    List<Promise> of(SignedContract contract, Period within, Instant now) {
        return of(contract, within, now, this::cases);
    }

    /// By terms that were never signed: requests are held against them with the time they used up by the terms of then.
    List<Promise> replayed(SignedContract draft, SignedContract signed, Period within, Instant now) {
        return of(draft, within, now, terms -> {
            Map<UUID, List<PromisedCase>> replayed = new HashMap<>();
            for (SlaTerm term : terms) {
                BigDecimal limit = term.target().ofOneCase().orElseThrow();
                List<SlaTerm> before = signed.held().stream()
                        .flatMap(version -> version.terms().stream())
                        .filter(one ->
                                one.metric() == term.metric() && one.service().equals(term.service()))
                        .toList();
                replayed.put(
                        term.id(),
                        cases(before).values().stream()
                                .flatMap(List::stream)
                                .map(one -> one.by(limit))
                                .toList());
            }
            return replayed;
        });
    }

    private Map<UUID, List<PromisedCase>> cases(List<SlaTerm> terms) {
        return terms.isEmpty()
                ? Map.of()
                : cases.of(terms.stream().map(SlaTerm::id).toList());
    }

    private List<Promise> of(
            SignedContract contract,
            Period within,
            Instant now,
            Function<List<SlaTerm>, Map<UUID, List<PromisedCase>>> timed) {
        List<Held> held = contract.held().stream()
                .filter(one -> one.days().from().isBefore(within.to())
                        && one.days().to().isAfter(within.from()))
                .toList();
        Evidence evidence = evidence(contract.id(), held, within, timed);
        List<Promise> promises = new ArrayList<>();
        for (Held version : held) {
            for (SlaTerm term : version.terms()) {
                List<Attained> attained = Attainment.parts(term, version.days(), calendar(term, now))
                        .filter(part -> part.days().from().isBefore(within.to())
                                && part.days().to().isAfter(within.from())
                                && !now.isBefore(part.time().from()))
                        .flatMap(part -> Attainment.of(part, evidence, version.monthly(), now).stream())
                        .toList();
                promises.add(new Promise(version, term, attained));
            }
        }
        return promises;
    }

    /// A year more on both sides than asked for, since windows can be that long.
    private Evidence evidence(
            ContractId contract,
            List<Held> held,
            Period within,
            Function<List<SlaTerm>, Map<UUID, List<PromisedCase>>> cases) {
        Instant from = start(within.from().minusYears(1));
        Instant to = start(within.to().plusYears(1));
        List<SlaTerm> terms =
                held.stream().flatMap(version -> version.terms().stream()).toList();
        Set<Metric> metrics = terms.stream()
                .filter(term -> !ofCases(term))
                .map(SlaTerm::metric)
                .collect(Collectors.toSet());
        Map<Metric, List<Sample>> samples = new EnumMap<>(Metric.class);
        metrics.stream()
                .filter(metric -> metric != Metric.AVAILABILITY)
                .forEach(metric -> samples.put(metric, measurements.samples(contract, metric, from, to)));
        return new Evidence(
                measurements.subjects(contract),
                metrics.isEmpty() ? List.of() : measurements.outages(contract, from, to),
                samples,
                cases.apply(terms.stream().filter(KeptContracts::ofCases).toList()));
    }

    private static boolean ofCases(SlaTerm term) {
        return term.target().ofOneCase().isPresent();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private BusinessCalendar calendar(SlaTerm term, Instant now) {
        return term.calendar() == null
                ? BusinessCalendar.always(clock.getZone())
                : calendars.asOf(new CalendarId(term.calendar()), now);
    }
}
