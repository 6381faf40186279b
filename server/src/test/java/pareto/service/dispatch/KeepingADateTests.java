package pareto.service.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static pareto.service.dispatch.Shops.CANTON;
import static pareto.service.dispatch.Shops.XIAN;
import static pareto.service.dispatch.Shops.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pareto.values.BusinessCalendar;
import pareto.values.CalendarLayer;
import pareto.values.Slot;
import pareto.values.Week;

class KeepingADateTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final long[] ONE_TO_TEN =
            LongStream.rangeClosed(1, 10).map(hours -> hours * 3600).toArray();
    /// Four standard errors of a share of one half.
    private static final double ERROR = 4 * Math.sqrt(0.25 / Likelihood.RUNS);

    private static final TaskPlan ONE = TaskPlan.of(new Playbook(List.of(site("survey"))), List.of(CANTON));
    private static final TaskPlan TWO_SHOPS = TaskPlan.of(new Playbook(List.of(site("survey"))), List.of(CANTON, XIAN));
    private static final TaskPlan TWO_STEPS =
            TaskPlan.of(new Playbook(List.of(site("survey"), site("build", "survey"))), List.of(CANTON));

    @Test
    void isAsLikelyAsSuchTasksWereInTime() {
        assertThat(share(ONE, 4, 0)).isCloseTo(0.4, within(ERROR));
    }

    @Test
    void isCertainWhereEveryEarlierOneWasInTimeAndImpossibleWhereNone() {
        assertThat(share(ONE, 10, 0)).isEqualTo(1);
        assertThat(share(ONE, 0, 0)).isEqualTo(0);
    }

    /// After three hours of one to thirteen, those that took one to three are no longer possible: of ten, two end
    /// within five hours.
    @Test
    void forgetsEarlierOnesThatWereFasterThanThisAlreadyIs() {
        var known = after(3, 13, 2);
        assertThat(known).isInstanceOfSatisfying(Likelihood.Known.class, each -> {
            assertThat(each.share()).isCloseTo(2 / 10.0, within(ERROR));
            assertThat(each.earlier()).isEqualTo(10);
        });
    }

    @Test
    void needsEveryShop() {
        assertThat(share(TWO_SHOPS, 7, 0)).isCloseTo(0.49, within(ERROR));
    }

    /// Of 100 pairs from 1..10, those with a sum of at most 7 are 6+5+4+3+2+1 = 21.
    @Test
    void needsBothStepsOneAfterTheOther() {
        assertThat(share(TWO_STEPS, 7, 0)).isCloseTo(0.21, within(ERROR));
    }

    /// Monday 9 h in Shanghai; eight working hours a day: nine and ten hours go into Tuesday.
    @Test
    void countsWorkingTimeByTheCalendarOfTheStep() {
        BusinessCalendar office = BusinessCalendar.of(
                ZoneId.of("Asia/Shanghai"), CalendarLayer.of("office", Week.mondayToFriday(Slot.parse("09:00-17:00"))));
        var known = Likelihood.of(
                ONE,
                Set.of(),
                Map.of(new TaskKey("survey", CANTON), new Earlier("Survey", office, 0, ONE_TO_TEN)),
                NOW,
                NOW.plusSeconds(20 * 3600));
        assertThat(known)
                .isInstanceOfSatisfying(
                        Likelihood.Known.class, each -> assertThat(each.share()).isCloseTo(0.8, within(ERROR)));
    }

    @Test
    void saysFromHowManyEarlierTasks() {
        assertThat(judged(ONE, 4, 0))
                .isInstanceOfSatisfying(
                        Likelihood.Known.class,
                        known -> assertThat(known.earlier()).isEqualTo(10));
    }

    @Test
    void isNotJudgedByFewerThanTenEarlierTasks() {
        var few = new Earlier("Survey", null, 0, new long[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertThat(Likelihood.of(ONE, Set.of(), Map.of(new TaskKey("survey", CANTON), few), NOW, NOW))
                .isEqualTo(new Likelihood.TooFew("Survey", 9));
    }

    /// Of twelve, only the nine that took more than three hours can still tell.
    @Test
    void isNotJudgedByFewerThanTenThatTookLonger() {
        assertThat(after(3, 12, 2)).isEqualTo(new Likelihood.TooFew("Survey", 9));
    }

    @Test
    void isNotJudgedWhereATaskLastsLongerThanAnyBefore() {
        assertThat(judged(ONE, 4, 10)).isEqualTo(new Likelihood.Beyond("survey", 10));
    }

    @Test
    void isTheSameFigureForTheSameFacts() {
        assertThat(judged(TWO_STEPS, 9, 0)).isEqualTo(judged(TWO_STEPS, 9, 0));
    }

    /// One task after some hours, where earlier ones took one hour, two and so on, due in some more.
    private static Likelihood after(int consumed, int most, int hours) {
        long[] seconds =
                LongStream.rangeClosed(1, most).map(each -> each * 3600).toArray();
        return Likelihood.of(
                ONE,
                Set.of(),
                Map.of(new TaskKey("survey", CANTON), new Earlier("Survey", null, consumed * 3600L, seconds)),
                NOW,
                NOW.plusSeconds(hours * 3600L));
    }

    private static double share(TaskPlan plan, int hours, int consumed) {
        return ((Likelihood.Known) judged(plan, hours, consumed)).share();
    }

    private static Likelihood judged(TaskPlan plan, int hours, int consumed) {
        Map<TaskKey, Earlier> earlier = new HashMap<>();
        plan.tasks()
                .keySet()
                .forEach(task -> earlier.put(task, new Earlier(task.step(), null, consumed * 3600L, ONE_TO_TEN)));
        return Likelihood.of(plan, Set.of(), earlier, NOW, NOW.plusSeconds(hours * 3600L));
    }
}
