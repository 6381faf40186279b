package pareto.sample;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.complaint.Complaints;
import pareto.service.complaint.Nature;

/// Two accounts complain, about nobody of ours: one is told the cause and what is done about it, the other is taken
/// higher and has had no answer yet, though one was promised within a quarter of an hour.
@Component
class Protesting {

    private static final int DAYS_UNTIL_CHECK = 14;

    private final SamplePeople people;
    private final Complaints complaints;
    private final Actors actors;
    private final Clock clock;

    Protesting(SamplePeople people, Complaints complaints, Actors actors, Clock clock) {
        this.people = people;
        this.complaints = complaints;
        this.actors = actors;
        this.clock = clock;
    }

    void protest() {
        actors.runAs(people.responsible("C1010"), () -> {
            RequestId told = complaints.open(
                    asked("C1010", Channel.PHONE, "割接通知当天才到", "上周割接的通知当天中午才到，产线来不及停，损失半个班次。"),
                    Nature.MANAGERIAL,
                    "割接通知");
            complaints.answer(
                    told,
                    "通知只发给了已调岗的联系人，没有回执也没有人追",
                    "割接通知提前三天发给两位联系人，当天电话确认收到",
                    LocalDate.now(clock).plusDays(DAYS_UNTIL_CHECK),
                    people.director());
        });
        actors.runAs(people.responsible("C1006"), () -> {
            RequestId raised = complaints.open(
                    asked("C1006", Channel.PAGE, "值班电话二十分钟没人接", "凌晨网点专线告警，值班电话打了二十分钟没有人接。"), Nature.TECHNICAL, "值班电话");
            complaints.raise(raised, "客户要求主管当面说明");
        });
    }

    private NewRequest asked(String code, Channel channel, String title, String said) {
        return new NewRequest(people.account(code), RequestKind.COMPLAINT, Damage.NONE, title, said, channel, null);
    }
}
