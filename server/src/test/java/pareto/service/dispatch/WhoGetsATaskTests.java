package pareto.service.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.shell.Refusal;

class WhoGetsATaskTests extends ShopsOfARetailer {

    @Autowired
    private PassingTasksOn passing;

    /// By name 安然 would come before 卢清.
    @Test
    void isNobodyWhoseRoleMayDoNothingWithIt() {
        WithPassword reader = house.person("安然", Role.READER);
        house.asSystem(() -> colleagues.place(reader.id(), "分析", department, "广州", head.id()));
        sent(lines(), "广州");
        assertThat(who("survey", "广州")).isEqualTo(tuple(canton.id(), Assignment.LOCAL));
    }

    @Test
    void isWhoeverAnswersForItWhereADepartmentHasOnlyReaders() {
        String readers = "分析部 " + UUID.randomUUID();
        WithPassword reader = house.person("安然", Role.READER);
        house.asSystem(() -> colleagues.place(reader.id(), "分析", readers, "广州", null));
        builders = house.asSystem(people::departments).entrySet().stream()
                .filter(one -> one.getValue().equals(readers))
                .findFirst()
                .orElseThrow()
                .getKey();
        sent(lines(), "广州");
        assertThat(who("survey", "广州")).isEqualTo(tuple(owner.id(), Assignment.OWNER));
    }

    @Test
    void isAskedOfWhoeverAnswersAndOfTheOwnDepartmentAlone() {
        WithPassword stranger = house.person("马远", Role.SPECIALIST);
        WithPassword reader = house.person("安然", Role.READER);
        house.asSystem(() -> colleagues.place(reader.id(), "分析", department, "广州", head.id()));
        sent(lines(), "广州");
        UUID task = task("survey", "广州").id().id();
        assertThatThrownBy(() -> offer(canton.id(), task, stranger.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> offer(canton.id(), task, reader.id())).isInstanceOf(Refusal.class);
        offer(canton.id(), task, owner.id());
        offer(owner.id(), task, stranger.id());
        assertThat(house.seenBy(stranger.id())).containsExactly("YF", "YF-GZ");
    }

    @Test
    void seesTheAccountOnlyAsLongAsTheyAreAsked() {
        sent(lines(), "广州");
        UUID task = task("survey", "广州").id().id();
        offer(canton.id(), task, xian.id());
        assertThat(house.seenBy(xian.id())).isNotEmpty();
        house.as(xian.id(), () -> {
            passing.decline(task);
            return true;
        });
        assertThat(house.seenBy(xian.id())).isEmpty();
        offer(canton.id(), task, xian.id());
        offer(canton.id(), task, owner.id());
        assertThat(house.seenBy(xian.id())).isEmpty();
        offer(canton.id(), task, xian.id());
        done("survey", "广州");
        assertThat(house.seenBy(xian.id())).isEmpty();
        assertThat(house.seenBy(canton.id())).isNotEmpty();
    }

    @Test
    void seesTheAccountNoLongerWhenAllWasHandedOver() {
        sent(released(site("survey", 8)), "广州");
        UUID task = task("survey", "广州").id().id();
        offer(canton.id(), task, xian.id());
        house.as(xian.id(), () -> {
            passing.take(task);
            return true;
        });
        assertThat(house.seenBy(canton.id())).isEmpty();
        assertThat(house.seenBy(xian.id())).isNotEmpty();
    }

    private void offer(IdentityId by, UUID task, IdentityId to) {
        house.as(by, () -> {
            passing.offer(task, to);
            return true;
        });
    }

    private Tuple who(String step, String city) {
        Task task = task(step, city);
        return tuple(task.assignee(), task.found());
    }
}
