package pareto.service.dispatch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.service.RequestId;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.shell.Refusal;
import pareto.values.Reading;

class ARequestSentOutTests extends ShopsOfARetailer {

    @Autowired
    private Stopwatches stopwatches;

    @Autowired
    private PassingTasksOn passing;

    @Autowired
    private DispatchRows dispatches;

    @Test
    void becomesATaskPerStepAndShopAndStartsTheTimeOfThoseThatCanBegin() {
        assertThat(sent(lines(), "广州", "西安")).isEqualTo(5);

        assertThat(all())
                .extracting(task -> task.key().step(), Task::state, task -> task.stopwatch() != null)
                .containsExactly(
                        tuple("survey", TaskState.READY, true),
                        tuple("survey", TaskState.READY, true),
                        tuple("build", TaskState.WAITING, false),
                        tuple("build", TaskState.WAITING, false),
                        tuple("accept", TaskState.WAITING, false));
        Reading<Holder> reading = reading(task("survey", "广州"));
        assertThat(reading.state()).isEqualTo(Reading.State.RUNNING);
        assertThat(reading.due()).contains(clock.instant().plus(hours(8)));
        clock.move(hours(1));
        assertThat(reading(task("survey", "广州")).secondsByOwner())
                .isEqualTo(Map.of(new Holder(builders, canton.id()), 3600L));
    }

    @Test
    void goesToWhoeverWorksInTheCityElseToTheHeadOfTheDepartment() {
        sent(lines(), "广州", "西安", "长沙");
        assertThat(who("survey", "广州")).isEqualTo(tuple(canton.id(), Assignment.LOCAL));
        assertThat(who("build", "西安")).isEqualTo(tuple(xian.id(), Assignment.LOCAL));
        assertThat(who("survey", "长沙")).isEqualTo(tuple(head.id(), Assignment.HEAD));
        assertThat(who("accept", "")).isEqualTo(tuple(head.id(), Assignment.DEPARTMENT));
    }

    @Test
    void goesToTheStandInOfWhoeverIsAway() {
        IdentityId other = house.someone(Role.SPECIALIST);
        house.asSystem(() -> jdbc.sql("""
                insert into stand_in (id, absent_id, stand_in_id, from_day, to_day, set_by, set_at)
                values (gen_random_uuid(), ?, ?, '2026-03-01', '2026-03-09', actor(), ?)
                """)
                .params(xian.id().id(), other.id(), Timestamp.from(clock.instant()))
                .update());
        sent(lines(), "西安");
        assertThat(who("survey", "西安")).isEqualTo(tuple(other, Assignment.STAND_IN));
    }

    @Test
    void staysWithWhoeverAnswersForItWhereADepartmentHasNobody() {
        UUID empty = UUID.randomUUID();
        house.asSystem(
                () -> jdbc.sql("insert into department (id, name, opened_at, opened_by) values (?, ?, now(), actor())")
                        .params(empty, "空 " + empty)
                        .update());
        builders = empty;
        sent(lines(), "西安");
        assertThat(who("survey", "西安")).isEqualTo(tuple(owner.id(), Assignment.OWNER));
    }

    @Test
    void addsNothingWhenItIsSentOutAgain() {
        UUID version = lines();
        sent(version, "广州", "西安");
        List<Task> before = all();
        assertThat(sent(version, "广州", "西安")).isZero();
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void addsTheTasksOfACityThatComesLater() {
        UUID version = lines();
        sent(version, "广州");
        done("survey", "广州");
        assertThat(sent(version, "长沙")).isEqualTo(2);
        assertThat(task("survey", "长沙").state()).isEqualTo(TaskState.READY);
        assertThat(task("build", "广州").state()).isEqualTo(TaskState.READY);
        done("build", "广州");
        assertThat(task("accept", "").state()).isEqualTo(TaskState.WAITING);
    }

    @Test
    void isSentOutByOnePlaybookAlone() {
        sent(lines(), "广州");
        assertThatThrownBy(() -> sent(lines(), "广州"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text().key()).isEqualTo("service.dispatch.other"));
    }

    @Test
    void opensTheAccountToThoseWhoHaveTasksAndToNobodyElse() {
        assertThat(house.seenBy(canton.id())).isEmpty();
        sent(lines(), "广州");
        assertThat(house.seenBy(canton.id())).containsExactly("YF", "YF-GZ");
        assertThat(house.seenBy(xian.id())).isEmpty();
        sent(dispatches().version().id(), "西安");
        assertThat(house.seenBy(xian.id())).containsExactly("YF", "YF-GZ", "YF-XA");
    }

    @Test
    void goesOnWhenWhatWasBeforeIsDone() {
        sent(lines(), "广州", "西安");
        clock.move(hours(3));
        done("survey", "广州");
        assertThat(reading(task("survey", "广州")).seconds()).isEqualTo(3 * 3600);
        assertThat(reading(task("build", "广州")).due()).contains(clock.instant().plus(hours(72)));
        assertThat(task("build", "西安").state()).isEqualTo(TaskState.WAITING);
        done("build", "广州");
        done("survey", "西安");
        assertThat(task("accept", "").state()).isEqualTo(TaskState.WAITING);
        done("build", "西安");
        assertThat(task("accept", "").state()).isEqualTo(TaskState.READY);
    }

    @Test
    void doesNotCountTheTimeInWhichTheCustomerIsWaitedFor() {
        sent(lines(), "广州");
        Task task = task("survey", "广州");
        clock.move(hours(1));
        as(canton.id(), () -> work.pause(task.id().id(), "等物业授权书"));
        clock.move(hours(2));
        as(canton.id(), () -> work.resume(task.id().id()));
        clock.move(hours(1));
        assertThat(reading(task).seconds()).isEqualTo(2 * 3600);
        assertThat(reading(task).pauses()).extracting(Reading.Pause::reason).containsExactly("等物业授权书");
    }

    @Test
    void countsTheTimeInWhichItWaitsForOurselves() {
        sent(lines(), "广州");
        Task task = task("survey", "广州");
        as(canton.id(), () -> work.block(task.id().id(), "等光缆资源"));
        clock.move(hours(2));
        as(canton.id(), () -> work.resume(task.id().id()));
        assertThat(reading(task).seconds()).isEqualTo(2 * 3600);
    }

    @Test
    void keepsItsTimeWithWhoeverHasATaskUntilTheOtherTakesIt() {
        sent(lines(), "广州");
        UUID task = task("survey", "广州").id().id();
        as(canton.id(), () -> passing.offer(task, xian.id()));
        clock.move(hours(1));
        as(xian.id(), () -> passing.take(task));
        clock.move(hours(2));
        assertThat(reading(task("survey", "广州")).secondsByOwner())
                .isEqualTo(Map.of(new Holder(builders, canton.id()), 3600L, new Holder(builders, xian.id()), 7200L));
        assertThatThrownBy(() -> as(canton.id(), () -> passing.take(task))).isInstanceOf(Refusal.class);
    }

    @Test
    void isWorkedOnOnlyByThoseItConcerns() {
        sent(lines(), "广州", "西安");
        UUID task = task("survey", "广州").id().id();
        assertThatThrownBy(() -> as(xian.id(), () -> work.start(task))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(canton.id(), () -> work.drop(task, "不做了"))).isInstanceOf(Refusal.class);
        as(owner.id(), () -> work.drop(task, "门店不开了"));
        assertThat(task("build", "广州").state()).isEqualTo(TaskState.READY);
    }

    @Test
    void isRefusedWhileSomeoneElseAnswersForIt() {
        IdentityId director = house.someone(Role.DIRECTOR);
        UUID version = lines();
        List<Chosen> chosen = shops("广州");
        RequestId request = this.request;
        sent(version, "西安");
        assertThatThrownBy(() -> house.as(canton.id(), () -> dispatching.send(request, version, chosen)))
                .isInstanceOf(Refusal.class);
        assertThat(house.<Integer>as(director, () -> dispatching.send(request, version, chosen)))
                .isEqualTo(2);
    }

    private Dispatch dispatches() {
        return house.asSystem(() -> dispatches.of(request)).orElseThrow();
    }

    private Tuple who(String step, String city) {
        Task task = task(step, city);
        return tuple(task.assignee(), task.found());
    }

    private void as(IdentityId who, Runnable does) {
        house.as(who, () -> {
            does.run();
            return true;
        });
    }

    private Reading<Holder> reading(Task task) {
        StopwatchId id = task.stopwatch();
        assertThat(id).isNotNull();
        return requireNonNull(house.asSystem(() -> stopwatches.read(List.of(requireNonNull(id)), clock.instant()))
                .get(id));
    }
}
