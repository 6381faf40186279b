package pareto.service.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.IdentityId;
import pareto.service.RequestId;
import pareto.service.assessment.League.Line;
import pareto.service.assessment.League.Subject;

/// Random months against counting one by one in floating point: in memory many, from the database a few.
class RandomMonthsTests extends AMonth {

    private static final int CASES = Boolean.getBoolean("pareto.long") ? 50_000 : 1_000;
    private static final Instant END = Instant.parse("2026-04-01T00:00:00Z");

    /// A task as it was made up.
    private record Made(UUID id, Who who, Instant began, Instant over, int hours, Instant reopened) {}

    @Autowired
    private LiveFacts live;

    @Test
    void addUpToWhatCountingOneByOneGives() {
        for (int seed = 0; seed < CASES; seed++) {
            Facts facts = facts(new Random(seed));
            for (By by : By.values()) {
                Map<String, Figures> figures = Assessment.of(facts, by);
                assertThat(figures.keySet()).as("seed %d", seed).isEqualTo(subjects(facts, by));
                figures.forEach((subject, one) -> assertThat(one).isEqualTo(slowly(facts, by, subject)));
            }
        }
    }

    @Test
    void areScoredAsFloatingPointScoresThemAndPlacedByHowManyAreAhead() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Map<Subject, Figures> figures = new LinkedHashMap<>();
            Assessment.of(facts(random), By.PERSON).forEach((id, one) -> figures.put(new Subject(id, id), one));
            Map<Criterion, Integer> table = new LinkedHashMap<>();
            for (Criterion criterion : Criterion.values()) {
                table.put(criterion, random.nextInt(4) * 10);
            }
            List<Line> league = League.of(figures, new Weights(1, "", null, table));
            assertThat(league).hasSameSizeAs(figures.keySet());
            for (Line line : league) {
                @Nullable Double score = score(line.figures(), table);
                assertThat(line.score() == null).isEqualTo(score == null);
                if (score != null && line.score() != null) {
                    assertThat(line.score().doubleValue()).as("seed %d", seed).isCloseTo(score, Offset.offset(0.101));
                }
                BigDecimal own = line.score();
                Integer place =
                        own == null || line.figures().done() < 5 ? null : Integer.valueOf(1 + (int) ahead(league, own));
                assertThat(line.place()).as("seed %d", seed).isEqualTo(place);
            }
        }
    }

    @Test
    void areReadFromTheDatabaseAsTheyWereMadeUp() {
        for (int seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            if (seed > 1) {
                aRetailerAndThreeDepartments();
            }
            List<Made> made = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                made.add(made(random));
            }
            now(march(32, 0));
            Map<String, Figures> figures =
                    house.asSystem(() -> Assessment.of(live.of(Month.typed(month(), clock)), By.PERSON));
            for (Who who : List.of(inCanton(), inXian(), atTheDesk())) {
                List<Made> done = made.stream()
                        .filter(one -> one.who().equals(who)
                                && !one.over().isBefore(march(1, 0))
                                && one.over().isBefore(march(32, 0)))
                        .toList();
                List<Made> open = made.stream()
                        .filter(one -> one.who().equals(who)
                                && one.began().isBefore(march(32, 0))
                                && !one.over().isBefore(march(32, 0)))
                        .toList();
                Figures one = figures.getOrDefault(
                        who.person().toString(), new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
                assertThat(List.of(one.done(), one.onTime(), one.reopened(), one.open(), one.openLate()))
                        .as("seed %d", seed)
                        .containsExactly(
                                done.size(),
                                count(done, task -> !late(task, task.over())),
                                count(done, RandomMonthsTests::reopenedInAWeek),
                                open.size(),
                                count(open, task -> late(task, march(32, 0))));
                assertThat(one.age())
                        .isEqualTo(open.stream()
                                .mapToLong(task -> Duration.between(task.began(), march(32, 0))
                                        .toSeconds())
                                .sum());
            }
        }
    }

    private Made made(Random random) {
        Who who = List.of(inCanton(), inXian(), atTheDesk()).get(random.nextInt(3));
        Instant began = march(-9, 0).plus(Duration.ofMinutes(random.nextInt(60 * 24 * 41)));
        Instant over = began.plus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 9)));
        int hours = 1 + random.nextInt(150);
        boolean still = random.nextInt(5) == 0;
        RequestId request = request("随机", began.minusSeconds(60));
        Instant reopened = over.plus(Duration.ofHours(random.nextInt(24 * 14)));
        if (random.nextInt(3) == 0) {
            reopened(request, reopened);
        } else {
            reopened = Instant.MAX;
        }
        UUID id = survey(request, who, began, still ? null : over, hours);
        return new Made(id, who, began, still ? Instant.MAX : over, hours, reopened);
    }

    private static boolean late(Made task, Instant by) {
        return Duration.between(task.began(), by).compareTo(Duration.ofHours(task.hours())) > 0;
    }

    private static boolean reopenedInAWeek(Made task) {
        return task.reopened().isAfter(task.over())
                && !task.reopened().isAfter(task.over().plus(Duration.ofDays(7)));
    }

    private static int count(List<Made> tasks, Predicate<Made> which) {
        return (int) tasks.stream().filter(which).count();
    }

    private static long ahead(List<Line> league, BigDecimal score) {
        return league.stream()
                .filter(line -> line.figures().done() >= 5
                        && line.score() != null
                        && line.score().compareTo(score) > 0)
                .count();
    }

    private static @Nullable Double score(Figures one, Map<Criterion, Integer> table) {
        double sum = 0;
        int weight = 0;
        for (Criterion criterion : Criterion.values()) {
            double value = switch (criterion) {
                case ON_TIME -> 100.0 * one.onTime() / one.judged();
                case RIGHT_FIRST -> 100.0 * one.rightFirst() / one.done();
                case BREACHES -> 100.0 - 100.0 * one.breach() / one.breachAll();
                case BACKLOG -> one.open() == 0 ? 100.0 : 100.0 * (one.open() - one.openLate()) / one.open();
                case MARKS -> 25.0 * ((double) one.markSum() / one.marks() - 1);
            };
            if (!Double.isNaN(value)) {
                sum += value * table.getOrDefault(criterion, 0);
                weight += table.getOrDefault(criterion, 0);
            }
        }
        return weight == 0 ? null : sum / weight;
    }

    private static Set<String> subjects(Facts facts, By by) {
        Set<String> all = new HashSet<>();
        facts.tasks().forEach(task -> all.add(by.of(task.who())));
        facts.marks().forEach(mark -> all.add(by.of(mark.who())));
        facts.breaches().stream()
                .filter(one -> !one.leftOut())
                .forEach(one -> all.add(by.of(one.part().who())));
        return all;
    }

    private static Figures slowly(Facts facts, By by, String subject) {
        List<TaskFact> tasks = facts.tasks().stream()
                .filter(task -> by.of(task.who()).equals(subject))
                .toList();
        List<Long> ages = tasks.stream()
                .filter(task -> !task.done())
                .map(task -> END.getEpochSecond() - task.began().getEpochSecond())
                .toList();
        Map<String, Integer> marks = new LinkedHashMap<>();
        facts.marks().stream()
                .filter(mark -> by.of(mark.who()).equals(subject))
                .forEach(mark -> marks.put(mark.request() + " " + mark.at(), mark.mark()));
        List<BreachFact> counted =
                facts.breaches().stream().filter(one -> !one.leftOut()).toList();
        return new Figures(
                (int) tasks.stream().filter(TaskFact::done).count(),
                (int) tasks.stream()
                        .filter(task -> task.done() && !task.leftOut())
                        .count(),
                (int) tasks.stream()
                        .filter(task -> task.done() && !task.leftOut() && !task.late())
                        .count(),
                (int) tasks.stream()
                        .filter(task -> task.done() && !task.reopened() && !task.asked())
                        .count(),
                (int) tasks.stream()
                        .filter(task -> task.done() && task.reopened())
                        .count(),
                ages.size(),
                (int) tasks.stream()
                        .filter(task -> !task.done() && task.late() && !task.leftOut())
                        .count(),
                ages.stream().mapToLong(Long::longValue).sum(),
                ages.stream().mapToLong(Long::longValue).max().orElse(0),
                marks.size(),
                marks.values().stream().mapToInt(Integer::intValue).sum(),
                counted.stream()
                        .filter(one -> by.of(one.part().who()).equals(subject))
                        .mapToLong(one -> one.part().seconds())
                        .sum(),
                counted.stream().mapToLong(one -> one.part().seconds()).sum());
    }

    private static Facts facts(Random random) {
        List<TaskFact> tasks = new ArrayList<>();
        List<BreachFact> breaches = new ArrayList<>();
        List<MarkFact> marks = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            boolean done = random.nextInt(4) > 0;
            Instant began = END.minusSeconds(1 + random.nextInt(4_000_000));
            tasks.add(new TaskFact(
                    new UUID(1, i),
                    new UUID(2, 1),
                    who(random),
                    done,
                    began,
                    done ? END : null,
                    random.nextInt(3) == 0,
                    random.nextInt(6) == 0,
                    done && random.nextInt(5) == 0,
                    done && random.nextInt(6) == 0));
        }
        for (int i = random.nextInt(10); i > 0; i--) {
            Part part = new Part(null, who(random), 1 + random.nextInt(100_000));
            breaches.add(
                    new BreachFact(new UUID(3, i), i, new UUID(4, 1), new UUID(2, 1), part, random.nextInt(4) == 0));
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            int request = random.nextInt(4);
            marks.add(new MarkFact(new UUID(5, request), END.minusSeconds(request), 1 + request, who(random)));
        }
        return new Facts(END, tasks, breaches, marks);
    }

    private static Who who(Random random) {
        int number = random.nextInt(5);
        return new Who(
                number == 0 ? null : new UUID(6, number % 2),
                List.of("", "广州", "西安").get(random.nextInt(3)),
                new IdentityId(new UUID(7, number)));
    }
}
