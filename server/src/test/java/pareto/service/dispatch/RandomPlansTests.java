package pareto.service.dispatch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Random playbooks over random sites against slow and plain ways to the same answers.
class RandomPlansTests {

    private static final int CASES = Boolean.getBoolean("pareto.long") ? 20_000 : 500;
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void waitForTheSameWithStepsLeftOutAsWithThem() {
        each(random -> {
            Playbook all = playbook(random);
            Playbook left = all.forAccount(false);
            for (Step step : left.steps()) {
                for (Step other : left.steps()) {
                    assertThat(before(left, other.code(), step.code()))
                            .as("%s before %s", other.code(), step.code())
                            .isEqualTo(before(all, other.code(), step.code()));
                }
            }
        });
    }

    @Test
    void areDoneInAnyOrderThatOffersOnlyWhatCanBegin() {
        each(random -> {
            TaskPlan plan = TaskPlan.of(playbook(random), sites(random));
            Set<TaskKey> done = new HashSet<>();
            while (done.size() < plan.tasks().size()) {
                List<TaskKey> ready = plan.ready(done);
                assertThat(ready).isNotEmpty();
                plan.tasks().values().stream()
                        .filter(task -> !done.contains(task.key()))
                        .forEach(task -> assertThat(ready.contains(task.key()))
                                .isEqualTo(task.after().stream().allMatch(done::contains)));
                done.add(ready.get(random.nextInt(ready.size())));
            }
        });
    }

    @Test
    void areOverWithTheLongestOfAllWays() {
        each(random -> {
            TaskPlan plan = TaskPlan.of(playbook(random), sites(random));
            Set<TaskKey> done = new HashSet<>();
            int many = random.nextInt(plan.tasks().size() + 1);
            for (int i = 0; i < many; i++) {
                done.add(plan.ready(done).getFirst());
            }
            Map<TaskKey, Integer> hours = new HashMap<>();
            plan.tasks().keySet().forEach(task -> hours.put(task, 1 + random.nextInt(9)));
            CriticalPath path =
                    CriticalPath.of(plan, done, NOW, (task, start) -> start.plusSeconds(3600L * of(hours, task)));
            int longest = plan.tasks().keySet().stream()
                    .mapToInt(task -> longest(plan, done, hours, task))
                    .max()
                    .orElse(0);
            assertThat(path.tasks().stream().mapToInt(task -> of(hours, task)).sum())
                    .isEqualTo(longest);
            if (longest > 0) {
                assertThat(path.end()).isEqualTo(NOW.plusSeconds(3600L * longest));
                assertThat(plan.ready(done)).contains(requireNonNull(path.holdsTheTime()));
            }
        });
    }

    /// Goes through every way that ends with the task.
    private static int longest(TaskPlan plan, Set<TaskKey> done, Map<TaskKey, Integer> hours, TaskKey task) {
        if (done.contains(task)) {
            return 0;
        }
        return of(hours, task)
                + requireNonNull(plan.tasks().get(task)).after().stream()
                        .mapToInt(each -> longest(plan, done, hours, each))
                        .max()
                        .orElse(0);
    }

    private static int of(Map<TaskKey, Integer> hours, TaskKey task) {
        return requireNonNull(hours.get(task));
    }

    private static boolean before(Playbook playbook, String first, String second) {
        return playbook.steps().stream()
                .filter(step -> step.code().equals(second))
                .flatMap(step -> step.after().stream())
                .anyMatch(code -> code.equals(first) || before(playbook, first, code));
    }

    /// Each step waits for some of those before it, so that there is no circle; then they are shuffled.
    private static Playbook playbook(Random random) {
        int many = 1 + random.nextInt(7);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String[] after = IntStream.range(0, i)
                    .filter(each -> random.nextInt(3) == 0)
                    .mapToObj(each -> "s" + each)
                    .toArray(String[]::new);
            steps.add(Shops.step(
                    "s" + i, random.nextBoolean() ? Scope.SITE : Scope.ONCE, random.nextInt(3) == 0, 1, after));
        }
        Collections.shuffle(steps, random);
        return new Playbook(steps);
    }

    private static List<UUID> sites(Random random) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(each -> new UUID(1, each))
                .toList();
    }

    private static void each(Consumer<Random> property) {
        for (int seed = 0; seed < CASES; seed++) {
            property.accept(new Random(seed));
        }
    }
}
