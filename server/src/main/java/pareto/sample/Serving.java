package pareto.sample;

import java.util.function.Consumer;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.insight.ProfilesRefreshed;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.Desk;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.Requests;
import pareto.shell.Companies;
import pareto.shell.Settings;

/// Once the sample's figures are there, some of its accounts ask for something: a fault that is worked on, shops that
/// are to be opened, a date that waits for the customer, a bill that was put right, a question that was answered. What
/// they were promised is signed before they do.
@Component
class Serving {

    private static final String DONE = "sample.served";

    private final Contracting contracting;
    private final Metering metering;
    private final Opening opening;
    private final Protesting protesting;
    private final SamplePeople people;
    private final Companies companies;
    private final Settings settings;
    private final Requests requests;
    private final Desk desk;
    private final Actors actors;

    Serving(
            Contracting contracting,
            Metering metering,
            Opening opening,
            Protesting protesting,
            SamplePeople people,
            Companies companies,
            Settings settings,
            Requests requests,
            Desk desk,
            Actors actors) {
        this.contracting = contracting;
        this.metering = metering;
        this.opening = opening;
        this.protesting = protesting;
        this.people = people;
        this.companies = companies;
        this.settings = settings;
        this.requests = requests;
        this.desk = desk;
        this.actors = actors;
    }

    @ApplicationModuleListener
    void on(ProfilesRefreshed event) {
        actors.system("sample", () -> {
            if (companies.current().sample() && settings.first(DONE)) {
                metering.measure(contracting.sign());
                serve();
                protesting.protest();
            }
        });
    }

    private void serve() {
        asked("C1006", RequestKind.CONSULTATION, Damage.NONE, "备用线路切换怎么演练", "年底要做一次备用线路切换演练，步骤和窗口怎么安排？", id -> {
            desk.say(id, false, "建议放在周六 22:00 之后，先切一个网点。步骤和回退办法我写成一页，明早带给您。");
            desk.close(id, "步骤和窗口已说明，客户按此安排");
            desk.mark(id, 5, "当天就回了，一页纸说得清楚");
        });
        asked("C1029", RequestKind.BILLING, Damage.NONE, "账单单价和合同不符", "上月账单里三条专线还是按旧单价算的，请核对。", id -> {
            desk.say(id, true, "查过了：新单价本月一日才录入，上月差额应退。");
            desk.say(id, false, "核对属实，差额在下月账单里退回，明细今天发给您。");
            desk.finish(id, "差额下月退回，单价已更正");
        });
        asked("C1021", RequestKind.CHANGE, Damage.NONE, "云主机扩容改到周末", "扩容想改到周六晚上做，影响最小。", id -> {
            desk.say(id, false, "可以。请确认周六 23:00 到周日 2:00 这个窗口，并给我们一位现场联系人。");
            desk.await(id, "客户确认窗口并给出现场联系人");
        });
        asked(
                "C1013",
                RequestKind.ORDER,
                Damage.NONE,
                "春季 12 店组网",
                "三月八日前有 12 家新店开业，每店要一条专线、一套收银 VPN 和几部话机，希望只找一个人。",
                id -> {
                    desk.say(id, false, "由我一处受理，各地同时办。有地址的六家今天就派发，其余六家请把地址和现场电话发来。");
                    desk.say(id, true, "钟楼店那栋楼上次要物业授权书，这次先要。");
                    opening.send(id);
                });
        asked("C1001", RequestKind.FAULT, Damage.IN_PART, "二厂专线时断时续", "二厂从今天早上起专线时断时续，产线数据上不来。", id -> {
            desk.say(id, false, "已受理，正在测。备用线路先顶上，一小时内给您回话。");
            desk.say(id, true, "机房侧光功率偏低，已请传输值班换尾纤。");
        });
    }

    private void asked(
            String code, RequestKind kind, Damage damage, String title, String said, Consumer<RequestId> answered) {
        actors.runAs(
                people.responsible(code),
                () -> answered.accept(requests.open(
                        new NewRequest(people.account(code), kind, damage, title, said, Channel.PHONE, null))));
    }
}
