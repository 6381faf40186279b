package pareto.service.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pareto.account.AccountId;
import pareto.shell.Refusal;

class AShopThatComesInLaterTests extends ShopsOfARetailer {

    @Test
    void isNoOtherOneWhereItOnlyGetsAPlaceLater() {
        UUID version = lines();
        AccountId shop = house.account("YF");
        Chosen without = house.as(owner.id(), () -> sites.choices(retail)).stream()
                .filter(one -> one.place().equals(shop))
                .findFirst()
                .orElseThrow();
        house.as(owner.id(), () -> dispatching.send(request, version, List.of(without.in("深圳"))));
        Chosen placed = new Chosen(UUID.randomUUID(), shop, without.name(), "深圳", "新址");
        assertThat(house.<Integer>as(owner.id(), () -> dispatching.send(request, version, List.of(placed))))
                .isZero();
    }

    @Test
    void isWaitedForByWhatIsDoneOnceAndNobodyHasDone() {
        UUID version = released(site("survey", 8), once("accept", 8, "survey"), once("report", 8, "survey"));
        sent(version, "广州");
        done("survey", "广州");
        assertThat(task("accept", "").state()).isEqualTo(TaskState.READY);
        Task report = task("report", "");
        house.as(report.assignee(), () -> {
            work.start(report.id().id());
            return true;
        });
        sent(version, "西安");
        Task accept = task("accept", "");
        assertThat(tuple(accept.state(), accept.stopwatch())).isEqualTo(tuple(TaskState.WAITING, null));
        assertThat(house.<Integer>asSystem(
                        () -> jdbc.sql("select count(*) from stopwatch where request_id = ? and not open")
                                .param(request.id())
                                .query(Integer.class)
                                .single()))
                .isEqualTo(2);
        assertThatThrownBy(() -> done("report", ""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text().key()).isEqualTo("service.dispatch.task.early"));
        done("survey", "西安");
        assertThat(task("accept", "").state()).isEqualTo(TaskState.READY);
        done("report", "");
    }

    @Test
    void doesNotHaveDoneAgainWhatIsDoneWhichItsPreviewSays() {
        UUID version = released(site("survey", 8), once("accept", 8, "survey"));
        sent(version, "广州");
        done("survey", "广州");
        done("accept", "");
        var manager = visitor(owner);
        String page = request.address() + "/tasks";
        manager.get(page + "/new");
        String preview = manager.post(
                        page + "/preview",
                        Map.of("site", shops("西安").getFirst().origin().toString()))
                .body();
        assertThat(preview)
                .contains("1 site, 1 task", "accept is done already and is not done again for sites that come in now");
    }
}
