package pareto.assurance.measured;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.assurance.measured.SubjectRows.Called;
import pareto.shell.format.Formats;

/// What is measured under a contract and what came of it.
///
/// @param outages as they are known now, those that began last first, as many as are shown
/// @param mayChange whether the reader says what is measured
/// @param mayEnter whether the reader enters and corrects outages
/// @param figures whether the reader sees fees
record MeasuredPage(
        MeasuredContract contract,
        List<Called> subjects,
        List<OutageRevision> outages,
        List<SampleRows.Known> samples,
        List<PrometheusSource> sources,
        boolean mayChange,
        boolean mayEnter,
        boolean figures,
        LocalDate today,
        ZoneId zone) {

    static final int SHOWN = 100;

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    String name(SubjectId id) {
        return subjects.stream()
                .filter(one -> one.subject().id().equals(id))
                .map(one -> one.subject().name())
                .findFirst()
                .orElse("");
    }

    /// Whether all of an outage lies before or after the days on which its subject is measured, so that it counts for
    /// nothing.
    boolean outside(OutageRevision outage) {
        Instant from = outage.facts().from();
        Instant to = outage.facts().to();
        return subjects.stream()
                .map(Called::subject)
                .filter(one -> one.id().equals(outage.subject()))
                .anyMatch(one -> to != null && !to.isAfter(begin(one.from()))
                        || one.to() != null && !from.isBefore(begin(one.to())));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// How many outages go on.
    long open() {
        return outages.stream()
                .filter(outage -> !outage.aside() && outage.facts().to() == null)
                .count();
    }

    String fee(Formats formats, BigDecimal monthly) {
        String currency = contract.currency();
        return currency.isEmpty() ? plain(monthly) : formats.moneyExact(monthly, currency);
    }

    String address(OutageRevision outage) {
        return contract.address() + "/outages/" + outage.outage();
    }

    /// As a field for a moment takes it; empty for none.
    static String typed(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : TYPED.format(at.atZone(zone));
    }

    static String plain(@Nullable BigDecimal fee) {
        return fee == null ? "" : fee.stripTrailingZeros().toPlainString();
    }

    /// The last day of a subject; empty where it goes on.
    static String last(Subject subject) {
        LocalDate to = subject.to();
        return to == null ? "" : to.minusDays(1).toString();
    }

    /// What stands of each day, what it was entered with first.
    static List<Since> standing(Called one) {
        Subject subject = one.subject();
        List<Since> standing = new ArrayList<>(one.standing());
        Stream.of(subject.places().getFirst(), subject.fees().getFirst())
                .map(first -> new Since(subject.id(), first.from(), 0, first.fact(), false, "", "", Instant.EPOCH))
                .filter(first -> standing.stream().noneMatch(first::like))
                .forEach(first -> standing.add(0, first));
        standing.sort(Comparator.comparing((Since since) -> since.fact() instanceof Fact.Place)
                .thenComparing(Since::from));
        return standing;
    }

    /// The day a form names for one; empty for what holds from the first day on.
    static String day(Since since) {
        return since.first() ? "" : since.from().toString();
    }

    boolean ended(Subject subject) {
        LocalDate to = subject.to();
        return to != null && !to.isAfter(today);
    }
}
