package pareto.service.dispatch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static pareto.service.dispatch.Shops.CANTON;
import static pareto.service.dispatch.Shops.XIAN;
import static pareto.service.dispatch.Shops.once;
import static pareto.service.dispatch.Shops.site;
import static pareto.service.dispatch.Shops.step;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TasksOfTwoShopsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Playbook LINE = new Playbook(List.of(
            once("accept", "test"),
            once("plan"),
            site("survey", "plan"),
            site("build", "survey"),
            site("test", "build")));

    private final TaskPlan plan = TaskPlan.of(LINE, List.of(CANTON, XIAN));

    @Test
    void areOnePerSiteAndOneForWhatIsDoneOnce() {
        assertThat(plan.tasks().keySet())
                .containsExactly(
                        task("plan", null),
                        task("survey", CANTON),
                        task("survey", XIAN),
                        task("build", CANTON),
                        task("build", XIAN),
                        task("test", CANTON),
                        task("test", XIAN),
                        task("accept", null));
    }

    @Test
    void waitForTheirOwnShopAlone() {
        assertThat(plan.first()).containsExactly(task("plan", null));
        assertThat(plan.ready(Set.of(task("plan", null), task("survey", XIAN))))
                .containsExactly(task("survey", CANTON), task("build", XIAN));
    }

    @Test
    void areAcceptedOnlyWhenBothShopsAreTested() {
        assertThat(requireNonNull(plan.tasks().get(task("accept", null))).after())
                .containsExactly(task("test", CANTON), task("test", XIAN));
    }

    @Test
    void growByThoseOfAShopThatIsAdded() {
        UUID third = UUID.fromString("00000000-0000-7000-8000-0000000000a3");
        TaskPlan grown = TaskPlan.of(LINE, List.of(CANTON, XIAN, third));
        assertThat(grown.tasks().keySet()).containsAll(plan.tasks().keySet()).hasSize(11);
        assertThat(grown.ready(Set.of(task("plan", null), task("survey", XIAN), task("survey", CANTON))))
                .containsExactly(task("survey", third), task("build", CANTON), task("build", XIAN));
    }

    /// Plan 2 h; survey 1 h, at Xi'an five more; build 8 h, test 1 h, accept 1 h: 2 + 6 + 8 + 1 + 1 = 18.
    @Test
    void areOverByTheLongestWayThroughWhatIsLeftOfTheirLimits() {
        CriticalPath path = CriticalPath.of(plan, Set.of(), NOW, TasksOfTwoShopsTests::hours);
        assertThat(path.tasks())
                .containsExactly(
                        task("plan", null),
                        task("survey", XIAN),
                        task("build", XIAN),
                        task("test", XIAN),
                        task("accept", null));
        assertThat(path.end()).isEqualTo(NOW.plusSeconds(18 * 3600));
        assertThat(path.holdsTheTime()).isEqualTo(task("plan", null));
    }

    /// Where Xi'an is built, Canton has build, test and accept left: 8 + 1 + 1 = 10 against 1 + 1.
    @Test
    void areWaitedForAtTheShopThatIsBehind() {
        CriticalPath path = CriticalPath.of(
                plan,
                Set.of(task("plan", null), task("survey", XIAN), task("build", XIAN), task("survey", CANTON)),
                NOW,
                TasksOfTwoShopsTests::hours);
        assertThat(path.holdsTheTime()).isEqualTo(task("build", CANTON));
        assertThat(path.end()).isEqualTo(NOW.plusSeconds(10 * 3600));
    }

    @Test
    void areWaitedForNoMoreWhenAllAreDone() {
        CriticalPath path = CriticalPath.of(plan, plan.tasks().keySet(), NOW, TasksOfTwoShopsTests::hours);
        assertThat(path.holdsTheTime()).isNull();
        assertThat(path.end()).isNull();
    }

    @Test
    void areDoneOnceForARequestWithoutShops() {
        Playbook general = new Playbook(List.of(once("ask"), step("answer", Scope.ONCE, false, 2, "ask")));
        assertThat(TaskPlan.of(general, List.of()).tasks().keySet())
                .containsExactly(task("ask", null), task("answer", null));
    }

    private static Instant hours(TaskKey task, Instant start) {
        long hours = switch (task.step()) {
            case "plan" -> 2;
            case "survey" -> XIAN.equals(task.site()) ? 6 : 1;
            case "build" -> 8;
            default -> 1;
        };
        return start.plusSeconds(hours * 3600);
    }

    private static TaskKey task(String step, @Nullable UUID site) {
        return new TaskKey(step, site);
    }
}
