package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.assurance.OneLine.availability;
import static pareto.assurance.OneLine.circuit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pareto.agreement.Exclusions;
import pareto.assurance.measured.Cause;
import pareto.assurance.measured.Outage;
import pareto.assurance.measured.Subject;
import pareto.values.BusinessCalendar;
import pareto.values.CalendarLayer;
import pareto.values.Slot;
import pareto.values.Week;

/// Attainment against somebody who looks at every minute of the month. Moments are whole minutes, so that minutes are
/// exact. Some lines stand for the others from a day on, or until then.
class RandomOutagesTests {

    private static final int MINUTE = 60;

    static IntStream seeds() {
        return IntStream.range(0, Boolean.getBoolean("pareto.long") ? 2_000 : 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesMinuteByMinute(int seed) {
        var random = new Random(seed);
        ZoneId zone = random.nextBoolean() ? OneLine.SHANGHAI : ZoneId.of("Europe/Berlin");
        BusinessCalendar calendar = random.nextBoolean()
                ? BusinessCalendar.always(zone)
                : BusinessCalendar.of(
                        zone,
                        CalendarLayer.of(
                                "office", Week.mondayToFriday(Slot.parse("09:00-12:00"), Slot.parse("13:30-18:00"))));
        var exclusions = new Exclusions(random.nextInt(4), random.nextBoolean(), random.nextBoolean());
        var part = new Part(availability("99", exclusions), OneLine.MARCH, OneLine.MARCH, OneLine.YEAR, calendar);
        List<Subject> circuits = circuits(random);
        List<Outage> outages = outages(random, part, circuits);
        Instant now = moment(random, part);

        Attained attained = Availability.of(part, Unit.of(circuits, true).getFirst(), outages, now);

        assertThat(OneLine.budget(attained).promised()).isEqualTo(promised(part, circuits));
        assertThat(OneLine.budget(attained).lost()).isEqualTo(lost(part, circuits, outages, now));
        assertThat(attained.lines().stream()
                        .filter(line -> line.kind() == Line.Kind.LOST)
                        .mapToLong(Line::seconds)
                        .sum())
                .isEqualTo(OneLine.budget(attained).lost());
    }

    private static List<Subject> circuits(Random random) {
        List<Subject> circuits = new ArrayList<>();
        for (int each = 0; each <= random.nextInt(4); each++) {
            LocalDate from = LocalDate.of(2039, 2, 25).plusDays(random.nextInt(12));
            Subject circuit = circuit(
                    "C" + each,
                    "shop",
                    random.nextInt(3) > 0,
                    from,
                    random.nextBoolean() ? null : from.plusDays(10L + random.nextInt(30)));
            circuits.add(
                    random.nextInt(3) > 0
                            ? circuit
                            : OneLine.moved(circuit, from.plusDays(random.nextInt(30)), "shop", !circuit.spare()));
        }
        return circuits;
    }

    private static List<Outage> outages(Random random, Part part, List<Subject> circuits) {
        List<Outage> outages = new ArrayList<>();
        for (int each = 0; each < random.nextInt(30); each++) {
            Instant from = moment(random, part);
            Instant to = from.plusSeconds((long) MINUTE * random.nextInt(3_000));
            Instant announced = random.nextBoolean() ? from.minusSeconds((long) MINUTE * random.nextInt(6_000)) : null;
            outages.add(new Outage(
                    UUID.randomUUID(),
                    circuits.get(random.nextInt(circuits.size())).id(),
                    from,
                    random.nextInt(10) == 0 ? null : to,
                    Cause.values()[random.nextInt(4)],
                    announced,
                    "",
                    1));
        }
        return outages;
    }

    private static Instant moment(Random random, Part part) {
        return part.time().from().minusSeconds(86_400).plusSeconds((long) MINUTE * random.nextInt(33 * 1_440));
    }

    private static long promised(Part part, List<Subject> circuits) {
        return minutes(part)
                        .filter(minute -> circuits.stream().anyMatch(one -> measured(one, minute, part)))
                        .count()
                * MINUTE;
    }

    private static long lost(Part part, List<Subject> circuits, List<Outage> outages, Instant now) {
        return minutes(part)
                        .filter(minute -> minute.isBefore(now))
                        .filter(minute -> away(part, circuits, outages, minute))
                        .count()
                * MINUTE;
    }

    private static Stream<Instant> minutes(Part part) {
        return Stream.iterate(
                        part.time().from(), each -> each.isBefore(part.time().to()), each -> each.plusSeconds(MINUTE))
                .filter(part.calendar()::isOpen);
    }

    private static boolean away(Part part, List<Subject> circuits, List<Outage> outages, Instant minute) {
        List<Subject> measured =
                circuits.stream().filter(one -> measured(one, minute, part)).toList();
        List<Subject> spare =
                measured.stream().filter(one -> spare(one, minute, part)).toList();
        boolean single =
                measured.stream().anyMatch(one -> !spare(one, minute, part) && gone(part, one, outages, minute));
        return single || !spare.isEmpty() && spare.stream().allMatch(one -> gone(part, one, outages, minute));
    }

    private static boolean gone(Part part, Subject one, List<Outage> outages, Instant minute) {
        List<Outage> there = outages.stream()
                .filter(outage -> outage.subject().equals(one.id()) && holds(outage, minute))
                .toList();
        return !there.isEmpty() && there.stream().noneMatch(outage -> excluded(part, outage));
    }

    private static boolean holds(Outage outage, Instant minute) {
        return !minute.isBefore(outage.from()) && (outage.to() == null || minute.isBefore(outage.to()));
    }

    private static boolean excluded(Part part, Outage outage) {
        Exclusions exclusions = part.term().exclusions();
        return switch (outage.cause()) {
            case OURS -> false;
            case CUSTOMER -> exclusions.customersFault();
            case FORCE_MAJEURE -> exclusions.forceMajeure();
            case PLANNED ->
                daysBefore(part, outage.announced(), outage.from())
                        >= Objects.requireNonNull(exclusions.maintenanceDays());
        };
    }

    private static long daysBefore(Part part, @Nullable Instant announced, Instant from) {
        return announced == null
                ? Long.MIN_VALUE
                : day(part, from).toEpochDay() - day(part, announced).toEpochDay();
    }

    private static boolean measured(Subject one, Instant minute, Part part) {
        LocalDate day = day(part, minute);
        return !day.isBefore(one.from()) && (one.to() == null || day.isBefore(one.to()));
    }

    private static boolean spare(Subject one, Instant minute, Part part) {
        return one.places().reversed().stream()
                .filter(place -> !place.from().isAfter(day(part, minute)))
                .findFirst()
                .orElseThrow()
                .fact()
                .spare();
    }

    private static LocalDate day(Part part, Instant moment) {
        return LocalDate.ofInstant(moment, part.calendar().zone());
    }
}
