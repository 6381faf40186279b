package pareto.assurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountId;
import pareto.agreement.ContractId;
import pareto.agreement.Exclusions;
import pareto.agreement.Metric;
import pareto.agreement.SlaTerm;
import pareto.agreement.Target;
import pareto.agreement.Window;
import pareto.assurance.measured.Cause;
import pareto.assurance.measured.Dated;
import pareto.assurance.measured.Fact;
import pareto.assurance.measured.Outage;
import pareto.assurance.measured.Sample;
import pareto.assurance.measured.Subject;
import pareto.assurance.measured.SubjectId;
import pareto.values.BusinessCalendar;
import pareto.values.Period;

/// Words for tests about the lines of a retailer in March 2039, when nothing in Shanghai changes its clocks.
final class OneLine {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final BusinessCalendar ALWAYS = BusinessCalendar.always(SHANGHAI);
    static final Period MARCH = new Period(LocalDate.of(2039, 3, 1), LocalDate.of(2039, 4, 1));
    static final Period YEAR = new Period(LocalDate.of(2039, 1, 1), LocalDate.of(2040, 1, 1));
    static final Instant AFTERWARDS = at("2039-04-01T00:00");
    static final String SERVICE = "门店专线";
    static final Exclusions NOTHING = new Exclusions(null, false, false);

    private static final ContractId CONTRACT = new ContractId(new UUID(1, 1));
    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 2));

    private OneLine() {}

    static Instant at(String shown) {
        return LocalDateTime.parse(shown).atZone(SHANGHAI).toInstant();
    }

    static SlaTerm availability(String percent, Exclusions exclusions) {
        return term(Metric.AVAILABILITY, new Target.OfWindow(new BigDecimal(percent), Window.MONTH), exclusions);
    }

    static SlaTerm term(Metric metric, Target target, Exclusions exclusions) {
        return new SlaTerm(new UUID(1, 3), SERVICE, metric, "", target, null, exclusions, Optional.empty(), null);
    }

    static Part march(SlaTerm term) {
        return new Part(term, MARCH, MARCH, YEAR, ALWAYS);
    }

    static Subject circuit(String name, String site, boolean spare) {
        return circuit(name, site, spare, LocalDate.of(2039, 1, 1), null);
    }

    static Subject circuit(String name, String site, boolean spare, LocalDate from, @Nullable LocalDate to) {
        return new Subject(
                new SubjectId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))),
                CONTRACT,
                ACCOUNT,
                name,
                SERVICE,
                List.of(new Dated<>(LocalDate.MIN, new Fact.Place(site, spare))),
                List.of(new Dated<>(LocalDate.MIN, new Fact.Fee(new BigDecimal("1000")))),
                from,
                to);
    }

    /// From a day on it is elsewhere.
    static Subject moved(Subject subject, LocalDate day, String site, boolean spare) {
        List<Dated<Fact.Place>> places = new ArrayList<>(subject.places());
        places.add(new Dated<>(day, new Fact.Place(site, spare)));
        return new Subject(
                subject.id(),
                CONTRACT,
                ACCOUNT,
                subject.name(),
                SERVICE,
                places,
                subject.fees(),
                subject.from(),
                subject.to());
    }

    /// From a day on it has another fee, or none.
    static Subject costing(Subject subject, LocalDate day, @Nullable String fee) {
        List<Dated<Fact.Fee>> fees = new ArrayList<>(subject.fees());
        fees.add(new Dated<>(day, new Fact.Fee(fee == null ? null : new BigDecimal(fee))));
        return new Subject(
                subject.id(),
                CONTRACT,
                ACCOUNT,
                subject.name(),
                SERVICE,
                subject.places(),
                fees,
                subject.from(),
                subject.to());
    }

    static Outage away(Subject subject, Cause cause, String from, @Nullable String to) {
        return away(subject, cause, null, from, to);
    }

    static Outage away(Subject subject, Cause cause, @Nullable String announced, String from, @Nullable String to) {
        return new Outage(
                UUID.randomUUID(),
                subject.id(),
                at(from),
                to == null ? null : at(to),
                cause,
                announced == null ? null : at(announced),
                "",
                1);
    }

    static Sample sample(Subject subject, Metric metric, String from, String to, String value) {
        return new Sample(UUID.randomUUID(), subject.id(), metric, at(from), at(to), new BigDecimal(value));
    }

    static List<Attained> attained(Part part, List<Subject> subjects, List<Outage> outages, Instant now) {
        return Attainment.of(part, new Evidence(subjects, outages, Samples.of(Map.of()), Map.of()), null, now);
    }

    static Attained.Budget budget(Attained attained) {
        return Objects.requireNonNull(attained.budget());
    }
}
