package pareto.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.complaint.Complaints;
import pareto.service.complaint.Nature;
import pareto.service.crisis.Audience;
import pareto.service.crisis.Crises;
import pareto.service.crisis.Part;
import pareto.service.crisis.Way;

/// Two accounts complain, about nobody of ours: one is told the cause and what is done about it, and is a
/// crisis all the same, since it says it will leave; the other is taken higher and has had no answer yet,
/// though one was promised within a quarter of an hour.
@Component
class Protesting {

    private static final int DAYS_UNTIL_CHECK = 14;

    private final SamplePeople people;
    private final Complaints complaints;
    private final Crises crises;
    private final Actors actors;
    private final Clock clock;

    Protesting(SamplePeople people, Complaints complaints, Crises crises, Actors actors, Clock clock) {
        this.people = people;
        this.complaints = complaints;
        this.crises = crises;
        this.actors = actors;
        this.clock = clock;
    }

    void protest() {
        RequestId leaving = actors.runAs(people.responsible("C1010"), () -> {
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
            return told;
        });
        rally(leaving, people.responsible("C1010"));
        actors.runAs(people.responsible("C1006"), () -> {
            RequestId raised = complaints.open(
                    asked("C1006", Channel.PAGE, "值班电话二十分钟没人接", "凌晨网点专线告警，值班电话打了二十分钟没有人接。"), Nature.TECHNICAL, "值班电话");
            complaints.raise(raised, "客户要求主管当面说明");
        });
    }

    private void rally(RequestId leaving, IdentityId manager) {
        UUID crisis = actors.runAs(people.director(), () -> {
            UUID declared = crises.declare(leaving, "客户提出离开", "客户在电话里说：割接再出一次错，年底合同就不续了");
            crises.seat(declared, manager, Part.CUSTOMER);
            crises.decide(declared, "本月割接全部改到停产日，由总监签字放行");
            crises.say(declared, Audience.EXECUTIVES, Way.MEETING, "客户可能年底离开，已有措施，请副总裁本周与对方厂长见面。");
            crises.say(declared, Audience.DEPARTMENTS, Way.MAIL, "本月割接全部改到停产日，变更要总监签字。");
            return declared;
        });
        actors.runAs(
                manager, () -> crises.say(crisis, Audience.CUSTOMER, Way.MEETING, "通知漏发是我们的错。本月割接都改到停产日，明天当面说明全年的安排。"));
    }

    private NewRequest asked(String code, Channel channel, String title, String said) {
        return new NewRequest(people.account(code), RequestKind.COMPLAINT, Damage.NONE, title, said, channel, null);
    }
}
