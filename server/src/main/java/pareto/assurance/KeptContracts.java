package pareto.assurance;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;
import pareto.agreement.SignedContract;
import pareto.agreement.SignedContract.Held;
import pareto.agreement.SlaTerm;
import pareto.assurance.SettledWindows.Settled;
import pareto.assurance.measured.Measurements;
import pareto.assurance.measured.Outage;
import pareto.assurance.measured.Subject;
import pareto.calendar.CalendarId;
import pareto.calendar.Calendars;
import pareto.service.PromisedCase;
import pareto.service.PromisedCases;
import pareto.values.BusinessCalendar;
import pareto.values.Period;
import pareto.values.Stretch;

/// How contracts were kept, worked out from what is measured now and as far as the actor sees it.
@Component
@Transactional(readOnly = true)
class KeptContracts {

    /// A promise as one version of a contract held it.
    ///
    /// @param attained by window, then by unit
    /// @param zone in which its days begin
    record Promise(Held held, SlaTerm term, List<Attained> attained, ZoneId zone) {

        /// When a window ends.
        Instant end(Attained one) {
            return one.to().atStartOfDay(zone).toInstant();
        }
    }

    /// A promise with its windows that are looked at.
    private record Looked(Held held, SlaTerm term, BusinessCalendar calendar, List<Part> parts) {}

    private final Measurements measurements;
    private final PromisedCases cases;
    private final Calendars calendars;
    private final SettledWindows settled;
    private final Clock clock;

    KeptContracts(
            Measurements measurements, PromisedCases cases, Calendars calendars, SettledWindows settled, Clock clock) {
        this.measurements = measurements;
        this.cases = cases;
        this.calendars = calendars;
        this.settled = settled;
        this.clock = clock;
    }

    /// Of all windows that touch some days and have begun. Of those that are over it may not say what they were made
    /// of.
    List<Promise> of(SignedContract contract, Period within, Instant now) {
        return of(contract, within, now, this::cases, () -> settled(contract, within, false), (_, _) -> {});
    }

    /// The same, with all that figures were made of.
    List<Promise> withLines(SignedContract contract, Period within, Instant now) {
        return of(contract, within, now, this::cases, () -> settled(contract, within, true), (_, _) -> {});
    }

    /// The same as [#of], and keeps what windows came to that are over.
    @Transactional
    List<Promise> settle(SignedContract contract, Period within, Instant now) {
        return of(contract, within, now, this::cases, () -> settled(contract, within, false), (part, attained) -> {
            if (part.over(now)) {
                settled.put(contract.id(), part, attained);
            }
        });
    }

    private Settled settled(SignedContract contract, Period within, boolean lines) {
        return settled.of(contract.id(), start(within.from().minusDays(1)), lines);
    }

    /// By terms that were never signed: requests are held against them with the time they used up by the terms of then.
    List<Promise> replayed(SignedContract draft, SignedContract signed, Period within, Instant now) {
        return of(draft, within, now, terms -> replayed(terms, signed), () -> Settled.NOTHING, (_, _) -> {});
    }

    private Map<UUID, List<PromisedCase>> replayed(List<SlaTerm> terms, SignedContract signed) {
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
    }

    private Map<UUID, List<PromisedCase>> cases(List<SlaTerm> terms) {
        return terms.isEmpty()
                ? Map.of()
                : cases.of(terms.stream().map(SlaTerm::id).toList());
    }

    /// What is measured is read before what is kept: where something is corrected in between, what was kept of its days
    /// counts no longer, so that windows of before never meet sites and fees of afterwards.
    private List<Promise> of(
            SignedContract contract,
            Period within,
            Instant now,
            Function<List<SlaTerm>, Map<UUID, List<PromisedCase>>> timed,
            Supplier<Settled> keeps,
            BiConsumer<Part, List<Attained>> worked) {
        List<Looked> all = looked(contract, within, now);
        List<Subject> subjects = measurements.subjects(contract.id());
        Settled known = keeps.get();
        Evidence evidence = evidence(contract.id(), subjects, all, timed, known);
        List<Promise> promises = new ArrayList<>();
        for (Looked one : all) {
            List<Attained> attained = new ArrayList<>();
            for (Part part : one.parts) {
                attained.addAll(known.of(part)
                        .map(before -> Attainment.withFees(part, evidence, before))
                        .orElseGet(() -> {
                            List<Attained> found = Attainment.of(part, evidence, one.held.monthly(), now);
                            if (!ofCases(one.term)) {
                                worked.accept(part, found);
                            }
                            return found;
                        }));
            }
            promises.add(new Promise(one.held, one.term, List.copyOf(attained), one.calendar.zone()));
        }
        return promises;
    }

    private List<Looked> looked(SignedContract contract, Period within, Instant now) {
        return contract.held().stream()
                .filter(one -> one.days().from().isBefore(within.to())
                        && one.days().to().isAfter(within.from()))
                .flatMap(version -> version.terms().stream().map(term -> looked(version, term, within, now)))
                .toList();
    }

    private Looked looked(Held version, SlaTerm term, Period within, Instant now) {
        BusinessCalendar calendar = calendar(term, now);
        List<Part> parts = Attainment.parts(term, version.days(), calendar)
                .filter(part -> part.days().from().isBefore(within.to())
                        && part.days().to().isAfter(within.from())
                        && !now.isBefore(part.time().from()))
                .toList();
        return new Looked(version, term, calendar, parts);
    }

    /// Whether a month is over here and wherever promises of a contract are measured.
    boolean over(SignedContract contract, YearMonth month, Instant now) {
        LocalDate end = month.plusMonths(1).atDay(1);
        return Stream.concat(
                        Stream.of(clock.getZone()),
                        contract.held().stream()
                                .flatMap(version -> version.terms().stream())
                                .map(term -> calendar(term, now).zone()))
                .noneMatch(zone -> now.isBefore(end.atStartOfDay(zone).toInstant()));
    }

    /// Outages as far as windows reach of which it is not known what they came to.
    private Evidence evidence(
            ContractId contract,
            List<Subject> subjects,
            List<Looked> all,
            Function<List<SlaTerm>, Map<UUID, List<PromisedCase>>> cases,
            Settled known) {
        List<Stretch> unknown = all.stream()
                .filter(one -> !ofCases(one.term))
                .flatMap(one -> one.parts.stream())
                .filter(part -> known.of(part).isEmpty())
                .map(Part::time)
                .toList();
        List<Outage> outages = unknown.isEmpty()
                ? List.of()
                : measurements.outages(
                        contract,
                        unknown.stream()
                                .map(Stretch::from)
                                .min(Instant::compareTo)
                                .orElseThrow(),
                        unknown.stream()
                                .map(Stretch::to)
                                .max(Instant::compareTo)
                                .orElseThrow());
        return new Evidence(
                subjects,
                outages,
                (subject, metric, time) -> measurements.samples(subject, metric, time.from(), time.to()),
                cases.apply(all.stream()
                        .map(Looked::term)
                        .filter(KeptContracts::ofCases)
                        .toList()));
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
