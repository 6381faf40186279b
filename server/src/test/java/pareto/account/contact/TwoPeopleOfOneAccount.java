package pareto.account.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 顾明阳 works at 恒岳重工 under 严伯庸; 林知夏 sees 恒岳重工, 苏禾 sees 云杉科技.
@IntegrationTest
abstract class TwoPeopleOfOneAccount {

    @Autowired
    House house;

    @Autowired
    private Contacts contacts;

    @Autowired
    Actors actors;

    @Autowired
    private SightGrants grants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private Clock clock;

    Visitor director = new Visitor(0);
    Visitor lin = new Visitor(0);
    Visitor su = new Visitor(0);
    IdentityId linId = IdentityId.next();
    ContactId gu = ContactId.fresh();
    ContactId yan = ContactId.fresh();

    @BeforeEach
    void twoPeople() {
        house.knowsOnly(new FoundAccount("K1", "恒岳重工有限公司", null), new FoundAccount("K2", "云杉科技", null));
        director = house.signedIn(house.person("方砚秋", Role.DIRECTOR));
        WithPassword manager = house.person("林知夏", Role.MANAGER);
        linId = manager.id();
        lin = house.signedIn(manager);
        WithPassword other = house.person("苏禾", Role.MANAGER);
        su = house.signedIn(other);
        actors.system("test", () -> {
            grants.grant(id("K1").id(), manager.id(), "test");
            grants.grant(id("K2").id(), other.id(), "test");
            gu = contacts.add(id("K1"), person("顾明阳", DecisionRole.BLOCKS, Attitude.OPPOSES));
            yan = contacts.add(id("K1"), person("严伯庸", DecisionRole.APPROVES, Attitude.NEUTRAL));
            contacts.relate(gu, RelationKind.REPORTS_TO, yan);
            contacts.meet(yan, manager.id(), 2);
        });
    }

    private NewContact person(String name, DecisionRole role, Attitude attitude) {
        return new NewContact(
                name,
                new Standing(role, 5, attitude),
                new Details("总监", "000-1234", "gu@hengyue.example", "怕超预算", "", ""),
                new Basis(Ground.CONSENT, "名片", today().plusYears(1)));
    }

    UUID post(ContactId contact) {
        return house.asSystem(() -> jdbc.sql("select id from contact_post where contact_id = ? and to_day = 'infinity'")
                .param(contact.id())
                .query(UUID.class)
                .single());
    }

    long rows(String from) {
        return house.asSystem(
                () -> jdbc.sql("select count(*) from " + from).query(Long.class).single());
    }

    AccountId id(String code) {
        return house.account(code);
    }

    String people(String code) {
        return "/accounts/" + id(code).id() + "/people";
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
