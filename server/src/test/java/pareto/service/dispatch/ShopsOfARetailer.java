package pareto.service.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.account.Profiles;
import pareto.account.SiteKind;
import pareto.people.Colleagues;
import pareto.people.LocalPeople;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.Requests;
import pareto.team.Teams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.MovableClock;
import pareto.testing.Visitor;

/// 云帆零售 with a shop in 广州, one in 西安 and one in 长沙; 林知夏 answers for what it asks. 卢清 builds in 广州, 许峥 in 西安,
/// under 程禾 in 深圳.
@IntegrationTest
@Import(MovableClock.Fixed.class)
abstract class ShopsOfARetailer {

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Actors actors;

    @Autowired
    Teams teams;

    @Autowired
    Profiles profiles;

    @Autowired
    Colleagues colleagues;

    @Autowired
    LocalPeople people;

    @Autowired
    Dispatching dispatching;

    @Autowired
    TaskWork work;

    @Autowired
    TaskRows tasks;

    @Autowired
    SiteRows sites;

    @Autowired
    AskedRows requests;

    @Autowired
    Requests book;

    @Autowired
    PlaybookRows playbooks;

    @Autowired
    MovableClock clock;

    WithPassword owner = new WithPassword(IdentityId.next(), "", "");
    WithPassword canton = owner;
    WithPassword xian = owner;
    WithPassword head = owner;
    AccountId retail = new AccountId(UUID.randomUUID());
    UUID builders = retail.id();
    RequestId request = new RequestId(retail.id());
    String department = "";

    @BeforeEach
    void aRequestOfARetailer() {
        house.knowsOnly(
                new FoundAccount("YF", "云帆零售", null),
                new FoundAccount("YF-GZ", "云帆天河店", "YF"),
                new FoundAccount("YF-XA", "云帆钟楼店", "YF"),
                new FoundAccount("YF-CS", "云帆五一店", "YF"));
        retail = house.account("YF");
        owner = house.person("林知夏", Role.MANAGER);
        head = house.person("程禾", Role.SPECIALIST);
        canton = house.person("卢清", Role.SPECIALIST);
        xian = house.person("许峥", Role.SPECIALIST);
        department = "网络建设部 " + UUID.randomUUID();
        actors.system("test", () -> {
            teams.entrust(
                    List.of(retail, house.account("YF-GZ"), house.account("YF-XA"), house.account("YF-CS")),
                    owner.id(),
                    LocalDate.now(clock).minusDays(30));
            colleagues.place(head.id(), "主任", department, "深圳", null);
            colleagues.place(canton.id(), "建设经理", department, "广州市", head.id());
            colleagues.place(xian.id(), "建设经理", department, "西安", head.id());
            profiles.locate(List.of(
                    new Profiles.Located(house.account("YF-GZ"), SiteKind.SHOP, "广州", "天河路 1 号"),
                    new Profiles.Located(house.account("YF-XA"), SiteKind.SHOP, "西安", "钟楼 2 号"),
                    new Profiles.Located(house.account("YF-CS"), SiteKind.SHOP, "长沙", "五一路 3 号")));
        });
        builders = house.asSystem(people::departments).entrySet().stream()
                .filter(one -> one.getValue().equals(department))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        request = house.as(
                owner.id(),
                () -> book.open(new NewRequest(
                        retail, RequestKind.ORDER, Damage.NONE, "12 店组网", "请在 12 家门店开通专线。", Channel.PAGE, null)));
    }

    /// Survey and build at every shop, then one acceptance.
    UUID lines() {
        return released(site("survey", 8), site("build", 72, "survey"), once("accept", 8, "build"));
    }

    Step site(String code, long hours, String... after) {
        return step(code, Scope.SITE, hours, after);
    }

    Step once(String code, long hours, String... after) {
        return step(code, Scope.ONCE, hours, after);
    }

    private Step step(String code, Scope scope, long hours, String... after) {
        return new Step(
                code,
                code,
                scope,
                builders,
                scope == Scope.SITE ? new CityRule.OfSite() : new CityRule.Anywhere(),
                Shops.limit(hours),
                List.of(after),
                false,
                List.of(),
                List.of());
    }

    UUID released(Step... steps) {
        return house.asSystem(() -> {
            UUID playbook = playbooks.open("组网 " + UUID.randomUUID(), new Playbook(Arrays.asList(steps)));
            PlaybookVersion draft = playbooks.of(playbook).getFirst();
            playbooks.release(draft);
            return draft.id();
        });
    }

    List<Chosen> shops(String... cities) {
        return house.as(owner.id(), () -> sites.choices(retail)).stream()
                .filter(one -> List.of(cities).contains(one.city()))
                .toList();
    }

    int sent(UUID version, String... cities) {
        List<Chosen> chosen = shops(cities);
        assertThat(chosen).hasSize(cities.length);
        return house.as(owner.id(), () -> dispatching.send(request, version, chosen));
    }

    List<Task> all() {
        return house.asSystem(() -> tasks.of(request));
    }

    Task task(String step, String city) {
        Map<UUID, String> cities = new HashMap<>();
        house.asSystem(() -> sites.of(requests.known(request))).forEach(site -> cities.put(site.id(), site.city()));
        return all().stream()
                .filter(task -> task.key().step().equals(step)
                        && city.equals(task.site() == null ? "" : cities.get(task.site())))
                .findFirst()
                .orElseThrow();
    }

    void done(String step, String city) {
        Task task = task(step, city);
        house.as(task.assignee(), () -> {
            work.finish(task.id().id(), "好");
            return true;
        });
    }

    Visitor visitor(WithPassword person) {
        Visitor visitor = house.signedIn(person);
        visitor.get("/me");
        return visitor;
    }

    static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }
}
