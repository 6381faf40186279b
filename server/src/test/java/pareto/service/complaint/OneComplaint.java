package pareto.service.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.people.Colleagues;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.Requests;
import pareto.service.RequestsBeside;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// 云帆零售 complains. 林知夏 looks after it under 沈岩, who leads the department under 许峥, a director; 苏禾 is her deputy,
/// 程禾 works at the desk, 高远 is an executive.
@IntegrationTest
abstract class OneComplaint {

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Actors actors;

    @Autowired
    Teams teams;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Requests requests;

    @Autowired
    RequestsBeside beside;

    @Autowired
    Complaining complaining;

    @Autowired
    Raising raising;

    @Autowired
    RaisingByTime job;

    @Autowired
    Checking checking;

    @Autowired
    ComplaintRows rows;

    @Autowired
    Clock clock;

    AccountId shop = new AccountId(UUID.randomUUID());
    WithPassword manager = new WithPassword(IdentityId.next(), "", "");
    WithPassword head = manager;
    WithPassword deputy = manager;
    WithPassword desk = manager;
    WithPassword director = manager;
    WithPassword executive = manager;

    @BeforeEach
    void peopleOfOneAccount() {
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null));
        shop = house.account("YF");
        manager = house.person("林知夏", Role.MANAGER);
        head = house.person("沈岩", Role.MANAGER);
        deputy = house.person("苏禾", Role.SPECIALIST);
        desk = house.person("程禾", Role.DESK);
        director = house.person("许峥", Role.DIRECTOR);
        executive = house.person("高远", Role.EXECUTIVE);
        LocalDate since = LocalDate.now(clock).minusDays(30);
        actors.system("test", () -> {
            colleagues.place(executive.id(), "副总裁", "总部", "上海", null);
            colleagues.place(director.id(), "总监", "大客户部", "上海", executive.id());
            colleagues.place(head.id(), "部门经理", "大客户部", "上海", director.id());
            colleagues.place(manager.id(), "客户经理", "大客户部", "上海", head.id());
            teams.entrust(List.of(shop), manager.id(), since);
            teams.makeDeputy(shop, deputy.id(), since);
        });
    }

    NewRequest asked(String title, Channel channel) {
        return new NewRequest(shop, RequestKind.COMPLAINT, Damage.NONE, title, title + "，请处理。", channel, null);
    }

    /// What the customer told the desk on the phone.
    RequestId complained(@Nullable IdentityId about) {
        return as(desk, () -> complaining.open(asked("答应的事没有做", Channel.PHONE), Nature.MANAGERIAL, "", about));
    }

    RequestId aboutTheManager() {
        return complained(manager.id());
    }

    Request seen(RequestId id) {
        return house.asSystem(() -> requests.known(id));
    }

    Complaint file(RequestId id) {
        return house.asSystem(() -> rows.find(id).orElseThrow());
    }

    void as(WithPassword person, Runnable work) {
        actors.runAs(person.id(), work);
    }

    <T> T as(WithPassword person, Supplier<T> work) {
        return actors.runAs(person.id(), work::get);
    }
}
