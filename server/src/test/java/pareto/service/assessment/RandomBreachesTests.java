package pareto.service.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pareto.access.IdentityId;
import pareto.values.Stretch;

/// Random plans against a walk back second by second.
class RandomBreachesTests {

    private static final int CASES = Boolean.getBoolean("pareto.long") ? 100_000 : 2_000;
    private static final int SECONDS = 400;

    private record Key(UUID task, Who who) {}

    private static final UUID NOTHING = new UUID(9, 9);

    @Test
    void areSharedOutAsASecondBySecondWalkDoes() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Work> works = works(random, false);
            List<Turn> owners = turns(random, 0, SECONDS, false);
            int start = random.nextInt(SECONDS / 2);
            int end = start + 1 + random.nextInt(SECONDS - start);
            List<Stretch> counted = counted(random, start, end);
            Map<Key, Long> parts = new HashMap<>();
            new UsedUp(at(start), at(end), works, owners)
                    .of(counted)
                    .forEach(part -> parts.put(
                            new Key(part.task() == null ? NOTHING : part.task(), part.who()), part.seconds()));
            assertThat(parts).as("seed %d", seed).isEqualTo(slowly(works, owners, start, end, counted));
        }
    }

    @Test
    void addUpToEverySecondThatCountedWhateverTheFractions() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Stretch> counted = counted(random, 10, SECONDS);
            List<Part> parts = new UsedUp(
                            at(10).plusNanos(random.nextInt(999_999_999)),
                            at(SECONDS).plusNanos(random.nextInt(999_999_999)),
                            works(random, true),
                            turns(random, 0, SECONDS, true))
                    .of(counted);
            assertThat(parts.stream().mapToLong(Part::seconds).sum())
                    .as("seed %d", seed)
                    .isEqualTo(counted.stream()
                            .mapToLong(stretch -> stretch.length().toSeconds())
                            .sum());
            List<BigDecimal> shares =
                    Tenths.of(parts.stream().map(Part::seconds).toList());
            assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed %d", seed)
                    .isEqualByComparingTo(parts.isEmpty() ? BigDecimal.ZERO : BigDecimal.ONE);
        }
    }

    private static Map<Key, Long> slowly(
            List<Work> works, List<Turn> owners, int start, int end, List<Stretch> counted) {
        Map<Key, Long> sums = new HashMap<>();
        Collection<Work> candidates = works;
        Work current = null;
        for (int second = end - 1; second >= start; second--) {
            boolean settled = false;
            while (!settled) {
                if (current != null && !has(current, works, second)) {
                    Set<UUID> after = current.after();
                    candidates = works.stream()
                            .filter(work -> after.contains(work.id()))
                            .toList();
                    current = null;
                }
                if (current == null) {
                    Instant by = at(second + 1);
                    current = candidates.stream()
                            .filter(work -> work.to().equals(by))
                            .min(Comparator.comparing(Work::from).thenComparing(Work::id))
                            .orElse(null);
                    settled = current == null;
                } else {
                    settled = true;
                }
            }
            Instant moment = at(second);
            if (counted.stream().anyMatch(one -> !moment.isBefore(one.from()) && moment.isBefore(one.to()))) {
                Who who = Turn.at(current == null ? owners : current.turns(), moment);
                sums.merge(new Key(current == null ? NOTHING : current.id(), who), 1L, Long::sum);
            }
        }
        return sums;
    }

    /// Whether it could be worked on in this second: it had begun, and what it waited for was over.
    private static boolean has(Work work, List<Work> all, int second) {
        Instant moment = at(second);
        return !work.from().isAfter(moment)
                && all.stream()
                        .filter(one -> work.after().contains(one.id()))
                        .noneMatch(one -> one.to().isAfter(moment) && !one.to().isAfter(work.to()));
    }

    /// Each waits for some of those before it.
    private static List<Work> works(Random random, boolean fractions) {
        List<Work> works = new ArrayList<>();
        int many = random.nextInt(8);
        for (int i = 0; i < many; i++) {
            Set<UUID> after = new HashSet<>();
            for (int j = 0; j < i; j++) {
                if (random.nextInt(3) == 0) {
                    after.add(new UUID(0, j));
                }
            }
            int from = random.nextInt(SECONDS);
            int to = from + random.nextInt(SECONDS + 20 - from);
            works.add(new Work(
                    new UUID(0, i),
                    moment(random, from, fractions),
                    moment(random, to, fractions),
                    after,
                    turns(random, from, to + 1, fractions)));
        }
        return works;
    }

    private static List<Turn> turns(Random random, int from, int to, boolean fractions) {
        List<Turn> turns = new ArrayList<>();
        long[] starts = LongStream.concat(
                        LongStream.of(from), random.longs(random.nextInt(3), from, Math.max(from + 1L, to)))
                .sorted()
                .distinct()
                .toArray();
        for (long start : starts) {
            turns.add(new Turn(moment(random, (int) start, fractions), who(random)));
        }
        return turns;
    }

    private static Instant moment(Random random, int second, boolean fractions) {
        return fractions ? at(second).plusNanos(random.nextInt(999_999_999)) : at(second);
    }

    private static Who who(Random random) {
        int number = random.nextInt(4);
        return new Who(new UUID(1, number % 2), "", new IdentityId(new UUID(2, number)));
    }

    private static List<Stretch> counted(Random random, int start, int end) {
        List<Stretch> counted = new ArrayList<>();
        int from = start + random.nextInt(20);
        while (from < end) {
            int to = Math.min(end, from + 1 + random.nextInt(120));
            counted.add(new Stretch(at(from), at(to)));
            from = to + random.nextInt(40);
        }
        return counted;
    }

    private static Instant at(int second) {
        return Instant.parse("2026-03-02T00:00:00Z").plusSeconds(second);
    }
}
