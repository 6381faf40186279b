package pareto.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
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
import pareto.testing.Visitor;

/// Every address of the application, in the hands of whom a complaint is about: nothing tells them of it,
/// whatever their role, and no action of theirs changes anything about it.
@IntegrationTest
class AComplaintAboutSomebodyTests {

    private static final String TITLE = "夜航灯塔无人回话";

    @Autowired
    private House house;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Requests requests;

    @Autowired
    private RequestsBeside beside;

    @Autowired
    private Teams teams;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private AccountId shop = new AccountId(java.util.UUID.randomUUID());
    private WithPassword director = new WithPassword(IdentityId.next(), "", "");
    private WithPassword desk = director;

    @BeforeEach
    void oneAccount() {
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null));
        shop = house.account("YF");
        director = house.person("许峥", Role.DIRECTOR);
        desk = house.person("程禾", Role.DESK);
    }

    @Test
    void isNowhereInTheirSightWhateverTheirRole() {
        for (Role role : List.of(Role.MANAGER, Role.DIRECTOR, Role.ADMINISTRATOR)) {
            WithPassword person = concerned(role);
            RequestId id = about(person);
            RequestId other = plain();
            List<String> seen = new ArrayList<>();
            assertThat(told(house.signedIn(person), id, other, seen))
                    .as(role.name())
                    .isEmpty();
            assertThat(seen)
                    .as("the lists of " + role + ", who has come in and sees what else the account asks for")
                    .contains("/requests", "/accounts/" + shop.id() + "/requests");
            assertThat(told(house.signedIn(Role.DESK), id, other, seen))
                    .as("others see it")
                    .isNotEmpty();
        }
    }

    @Test
    void isChangedByNothingTheyDo() {
        WithPassword person = concerned(Role.DIRECTOR);
        RequestId id = about(person);
        String before = stateOf(id);
        Visitor visitor = house.signedIn(person);
        visitor.get("/");
        String open = "/requests/" + plain().id();
        assertThat(visitor.post(open + "/messages", Map.of("said", "x")).statusCode())
                .as("what is not kept from them they change")
                .isEqualTo(302);
        visitor.get("/");
        for (String address : new Routes(mapping).toPost(words(id))) {
            if (address.startsWith("/requests/" + id.id())
                    || crises(id).stream().anyMatch(crisis -> address.startsWith("/crises/" + crisis))) {
                var answer = visitor.post(
                        address, Map.of("said", "x", "to", person.id().toString(), "nature", "technical"));
                assertThat(answer.statusCode()).as(address).isBetween(400, 499);
                assertThat(answer.body()).as(address).doesNotContain(TITLE);
            }
        }

        assertThat(stateOf(id)).isEqualTo(before);
    }

    private WithPassword concerned(Role role) {
        WithPassword person = house.person("林知夏", role);
        actors.system(
                "test",
                () -> teams.entrust(
                        List.of(shop), person.id(), LocalDate.now(clock).minusDays(1)));
        return person;
    }

    /// In a crisis, led by whoever answers for it.
    private RequestId about(WithPassword person) {
        RequestId id = complained(person);
        house.asSystem(() -> {
            transaction.executeWithoutResult(status -> WrittenCrisis.write(jdbc, shop, id, TITLE + person.id()));
            return true;
        });
        return id;
    }

    private RequestId complained(WithPassword person) {
        return actors.runAs(
                desk.id(),
                () -> beside.open(
                        new NewRequest(
                                shop,
                                RequestKind.COMPLAINT,
                                Damage.NONE,
                                TITLE + person.id(),
                                TITLE,
                                Channel.PHONE,
                                null),
                        director.id().equals(person.id()) ? house.someone(Role.DIRECTOR) : director.id(),
                        person.id()));
    }

    /// What else the account asks for.
    private RequestId plain() {
        return actors.runAs(
                desk.id(),
                () -> requests.open(
                        new NewRequest(shop, RequestKind.FAULT, Damage.NONE, "专线中断", "专线中断", Channel.PHONE, null)));
    }

    /// @param other which they may see
    /// @param seen gets every address that tells of the other one
    private List<String> told(Visitor visitor, RequestId id, RequestId other, List<String> seen) {
        Request request = house.asSystem(() -> requests.known(id));
        String control = house.asSystem(() -> requests.known(other)).number();
        List<String> told = new ArrayList<>();
        for (String address : new Routes(mapping).toGet(words(id))) {
            if (!address.matches("/(sign-in|welcome/.*|error)")) {
                for (String question : List.of("", "?q=" + TITLE.substring(0, 4), "?show=all")) {
                    HttpResponse<String> answer =
                            visitor.get(address + java.net.URI.create(question).toASCIIString());
                    if (answer.body().contains(control)) {
                        seen.add(address + question);
                    }
                    if (answer.statusCode() >= 500
                            || answer.body().contains(request.title())
                            || answer.body().contains(request.number())) {
                        told.add(address + question);
                    }
                }
            }
        }
        return told;
    }

    private Words words(RequestId id) {
        List<String> request = List.of(id.id().toString());
        List<String> account = List.of(shop.id().toString());
        List<String> all = new ArrayList<>(request);
        all.addAll(account);
        return new Words(
                all,
                Map.of(
                        "requests", request,
                        "crises", crises(id),
                        "accounts", account,
                        "staff", List.of(director.id().toString()),
                        "notices", List.of("mail"),
                        "leave", List.of()));
    }

    private List<String> crises(RequestId id) {
        return house.asSystem(() -> jdbc.sql("select id::text from crisis where request_id = ?")
                .param(id.id())
                .query(String.class)
                .list());
    }

    private String stateOf(RequestId id) {
        return house.asSystem(
                () -> jdbc.sql("""
                        select concat_ws('|', (select r::text from request r where id = :id),
                            (select string_agg(o::text, ';') from request_owner o where request_id = :id),
                            (select string_agg(s::text, ';') from request_step s where request_id = :id),
                            (select string_agg(m::text, ';') from request_message m where request_id = :id),
                            (select string_agg(h::text, ';') from request_hand_over h where request_id = :id),
                            (select string_agg(c::text, ';') from crisis_leader c where request_id = :id),
                            (select string_agg(c::text, ';') from crisis_word c where request_id = :id),
                            (select string_agg(c::text, ';') from crisis_entry c where request_id = :id),
                            (select string_agg(c::text, ';') from complaint c where request_id = :id),
                            (select string_agg(c::text, ';') from complaint_reached c where request_id = :id),
                            (select string_agg(c::text, ';') from complaint_answer c where request_id = :id))
                        """).param("id", id.id()).query(String.class).single());
    }
}
