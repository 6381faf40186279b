package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 恒岳重工 and 云杉科技, looked after by 林知夏 under 秦朗; 苏禾 comes next.
@IntegrationTest
abstract class TwoAccountsOfOneManager {

    @Autowired
    House house;

    @Autowired
    Teams teams;

    @Autowired
    Actors actors;

    @Autowired
    private Clock clock;

    private final Map<String, WithPassword> people = new HashMap<>();
    Visitor director = new Visitor(0);
    Visitor administrator = new Visitor(0);

    @BeforeEach
    void twoAccountsOfOneManager() {
        house.knowsOnly(new FoundAccount("T1", "恒岳重工有限公司", null), new FoundAccount("T2", "云杉科技", null));
        director = house.signedIn(person("方砚秋", Role.DIRECTOR));
        administrator = house.signedIn(person("周远", Role.ADMINISTRATOR));
        for (String name : List.of("林知夏", "秦朗", "苏禾")) person(name, Role.MANAGER);
        post("林知夏", "秦朗");
        actors.system("test", () -> teams.entrust(ids("T1", "T2"), who("林知夏").id(), today().minusDays(30)));
    }

    void post(String name, String superior) {
        administrator.get(page(name));
        administrator.post(
                page(name) + "/post",
                Map.of("title", "大客户经理", "superior", who(superior).id().toString()));
    }

    int join(Visitor by, String code, String name, TeamRole role) {
        return by.post(team(code), Map.of("person", who(name).id().toString(), "role", role.name()))
                .statusCode();
    }

    List<String> seenBy(String name) {
        return house.seenBy(who(name).id());
    }

    WithPassword who(String name) {
        return Objects.requireNonNull(people.get(name));
    }

    WithPassword person(String name, Role role) {
        WithPassword made = house.person(name, role);
        people.put(name, made);
        return made;
    }

    private List<AccountId> ids(String... codes) {
        List<AccountId> ids = new ArrayList<>();
        for (String code : codes) ids.add(id(code));
        return ids;
    }

    AccountId id(String code) {
        return house.account(code);
    }

    String team(String code) {
        return "/accounts/" + id(code).id() + "/team";
    }

    String page(String name) {
        return "/staff/" + who(name).id();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static String between(String text, String before, String after) {
        int end = text.indexOf(after, text.indexOf(before) + before.length());
        int from = text.lastIndexOf(before, end) + before.length();
        return text.substring(from, end);
    }
}
