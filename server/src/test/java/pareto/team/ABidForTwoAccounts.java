package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.ConfidentialAccounts;
import pareto.account.FoundAccount;
import pareto.people.Colleagues;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 林知夏 calls 沈牧 and 周砚 together for a bid at 恒岳重工 and 云杉科技, which she looks after; 陶静 stands above 沈牧.
@IntegrationTest
abstract class ABidForTwoAccounts {

    @Autowired
    House house;

    @Autowired
    private Teams teams;

    @Autowired
    private VirtualTeams virtual;

    @Autowired
    private ConfidentialAccounts confidential;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Actors actors;

    @Autowired
    private Clock clock;

    private final Map<String, WithPassword> people = new HashMap<>();
    Visitor lin = new Visitor(0);
    private UUID team = UUID.randomUUID();

    @BeforeEach
    void aBid() {
        actors.system("test", virtual::forgetAll);
        house.knowsOnly(
                new FoundAccount("V1", "恒岳重工有限公司", null),
                new FoundAccount("V2", "云杉科技", null),
                new FoundAccount("V3", "晴川传媒", null));
        for (String name : List.of("林知夏", "沈牧", "周砚", "陶静")) {
            person(name, Role.MANAGER);
        }
        person("方砚秋", Role.DIRECTOR);
        actors.system("test", () -> {
            teams.entrust(List.of(id("V1"), id("V2")), who("林知夏").id(), today().minusDays(30));
            colleagues.place(who("沈牧").id(), "方案经理", "方案部", "江城", who("陶静").id());
            team = virtual.call(new VirtualTeams.Call(
                    "专网投标",
                    List.of(id("V1"), id("V2")),
                    who("林知夏").id(),
                    Map.of(who("沈牧").id(), "方案", who("周砚").id(), "报价"),
                    today().plusDays(20)));
        });
        lin = signedIn("林知夏");
    }

    void close(String code) {
        AccountId account = id(code);
        actors.runAs(who("方砚秋").id(), () -> confidential.close(account, "国防项目"));
    }

    List<String> seenBy(String name) {
        return house.seenBy(who(name).id());
    }

    Visitor signedIn(String name) {
        return house.signedIn(who(name));
    }

    WithPassword who(String name) {
        return Objects.requireNonNull(people.get(name));
    }

    WithPassword person(String name, Role role) {
        WithPassword made = house.person(name, role);
        people.put(name, made);
        return made;
    }

    AccountId id(String code) {
        return house.account(code);
    }

    String page() {
        return "/virtual-teams/" + team;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
