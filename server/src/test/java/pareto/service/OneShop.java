package pareto.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.people.Colleagues;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// 云帆零售 asks; 林知夏 looks after it, 苏禾 is her deputy, 程禾 works at the desk, 许峥 decides. 华晟银行 is somebody else's.
@IntegrationTest
abstract class OneShop {

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Actors actors;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    Requests requests;

    @Autowired
    WorkingOnRequests working;

    @Autowired
    PassingRequestsOn passing;

    @Autowired
    RequestOwners owners;

    @Autowired
    RequestSteps steps;

    @Autowired
    RequestHandOvers handOvers;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Clock clock;

    AccountId shop = new AccountId(UUID.randomUUID());
    AccountId bank = shop;
    WithPassword manager = new WithPassword(IdentityId.next(), "", "");
    WithPassword deputy = manager;
    WithPassword desk = manager;
    WithPassword director = manager;

    @BeforeEach
    void peopleAndAccounts() {
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null), new FoundAccount("HS", "华晟银行", null));
        shop = house.account("YF");
        bank = house.account("HS");
        manager = house.person("林知夏", Role.MANAGER);
        deputy = house.person("苏禾", Role.SPECIALIST);
        desk = house.person("程禾", Role.DESK);
        director = house.person("许峥", Role.DIRECTOR);
        LocalDate since = LocalDate.now(clock).minusDays(30);
        actors.system("test", () -> {
            teams.entrust(List.of(shop), manager.id(), since);
            teams.makeDeputy(shop, deputy.id(), since);
        });
    }

    NewRequest fault(Channel channel) {
        return new NewRequest(shop, RequestKind.FAULT, Damage.IN_PART, "收银专线中断", "三家店的收银机都连不上总部。", channel, null);
    }

    /// What 林知夏 noted on the phone.
    RequestId noted() {
        return actors.runAs(manager.id(), () -> requests.open(fault(Channel.PHONE)));
    }

    /// What came by mail.
    RequestId mailed() {
        return actors.system("intake", () -> requests.open(fault(Channel.MAIL)));
    }

    /// Today one does the work of the other.
    void standsIn(WithPassword by, WithPassword absent) {
        var visitor = house.signedIn(absent);
        String page = "/staff/" + absent.id();
        String today = LocalDate.now(clock).toString();
        visitor.get(page);
        visitor.post(page + "/stand-in", Map.of("by", by.id().toString(), "from", today, "until", today));
    }

    Request seen(RequestId id) {
        return house.asSystem(() -> requests.known(id));
    }

    List<String> answered(RequestId id) {
        return house.asSystem(
                () -> owners.of(id).stream().map(RequestOwners.Owner::name).toList());
    }

    void as(WithPassword person, Runnable work) {
        actors.runAs(person.id(), work);
    }

    <T> T as(WithPassword person, Supplier<T> work) {
        return actors.runAs(person.id(), work::get);
    }
}
