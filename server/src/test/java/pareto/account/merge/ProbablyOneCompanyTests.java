package pareto.account.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.account.MatchKeys;
import pareto.account.SameCompanies;
import pareto.account.SameCompanies.Like;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.ContactId;
import pareto.account.contact.Contacts;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 恒岳重工 under two codes, its branch, a namesake elsewhere, and 云杉科技.
@IntegrationTest
class ProbablyOneCompanyTests {

    private static final String PAGE = "/accounts/same-company";

    @Autowired
    private Accounts accounts;

    @Autowired
    private SameCompany sameCompany;

    @Autowired
    private SameCompanies sameCompanies;

    @Autowired
    private MatchKeys matchKeys;

    @Autowired
    private Contacts contacts;

    @Autowired
    private SightGrants grants;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    private Visitor director = new Visitor(0);

    @BeforeEach
    void names() {
        house.knowsOnly(
                new FoundAccount("P1", "杭州恒岳重工有限公司", null),
                new FoundAccount("P2", "恆岳重工 股份有限公司", null),
                new FoundAccount("P3", "杭州恒岳重工有限公司宁波分公司", null),
                new FoundAccount("P4", "云杉科技", null),
                new FoundAccount("P5", "西安星澜半导体有限公司", null),
                new FoundAccount("P6", "武汉星澜半导体有限公司", null));
        director = house.signedIn(Role.DIRECTOR);
    }

    @Test
    void areProposedWithTheReasons() {
        String page = director.get(PAGE).body();

        assertThat(open()).containsExactly("P1 P2 SAME", "P1 P3 GROUP", "P2 P3 GROUP");
        assertThat(page)
                .contains("P1", "P2", "Same name without region, legal form and branch", "One is a branch")
                .doesNotContain("云杉科技", "星澜");
    }

    @Test
    void areProposedByWhatOnlyOthersKnow() {
        actors.system("test", () -> {
            matchKeys.keep(MatchKeys.Kind.CREDIT_CODE, Map.of(id("P4"), "91 3300 1111"));
            matchKeys.keep(MatchKeys.Kind.CREDIT_CODE, Map.of(id("P6"), "9133001111"));
        });

        assertThat(open()).contains("P4 P6 SAME");
    }

    @Test
    void areProposedByATelephoneNumberUntilThePersonIsDeleted() {
        actors.system("test", () -> accounts.ensure(List.of(new FoundAccount("P7", "杭州芸杉科技", null))));
        assertThat(open()).doesNotContain("P4 P7 SAME");
        ContactId person = actors.system("test", () -> contacts.add(id("P4"), somebody("027-8765 4321")));
        actors.system("test", () -> contacts.add(id("P7"), somebody("02787654321")));

        assertThat(open()).contains("P4 P7 SAME");
        director.get("/contacts/" + person.id());
        director.post("/contacts/" + person.id() + "/erasure", Map.of());
        assertThat(open()).doesNotContain("P4 P7 SAME");
    }

    private static NewContact somebody(String phone) {
        return new NewContact(
                "苏禾",
                new Standing(DecisionRole.DECIDES, 4, Attitude.SUPPORTS),
                new Details("采购部部长", phone, "", "", "", ""),
                new Basis(Ground.CONSENT, "名片", LocalDate.of(2030, 1, 1)));
    }

    @Test
    void areNotProposedAgainOnceAPersonSaysNo() {
        director.get(PAGE);
        director.post(
                PAGE,
                Map.of(
                        "account",
                        id("P1").id().toString(),
                        "other",
                        id("P2").id().toString()));

        assertThat(open()).containsExactly("P1 P3 GROUP", "P2 P3 GROUP");
    }

    @Test
    void areNotProposedAgainOnceMergedAndParted() {
        String page = "/accounts/" + id("P1").id() + "/merges";
        director.get(page + "/new?with=" + id("P2").id());
        director.post(page, Map.of("with", id("P2").id().toString(), "reason", "其实是一家"));
        assertThat(open()).containsExactly("P1 P3 GROUP");
        String undo = director.get(page).body().replaceAll("(?s).*action=\"([^\"]*/undo)\".*", "$1");
        director.post(undo, Map.of());

        assertThat(open()).containsExactly("P1 P3 GROUP", "P2 P3 GROUP");
    }

    @Test
    void areKnownOnEntry() {
        Like like = actors.system("test", () -> sameCompanies.like("恒岳重工", "", List.of()));

        assertThat(like.hidden()).isFalse();
        assertThat(like.seen()).extracting(known -> known.account().code()).containsExactly("P2", "P1");
    }

    @Test
    void areHiddenFromThoseWhoMayNotSeeThem() {
        WithPassword manager = house.person(Role.MANAGER);

        Like none = actors.runAs(manager.id(), () -> sameCompanies.like("恒岳重工", "", List.of()));
        actors.system("test", () -> grants.grant(id("P2").id(), manager.id(), "负责"));
        Like one = actors.runAs(manager.id(), () -> sameCompanies.like("恒岳重工", "", List.of()));

        assertThat(none).isEqualTo(new Like(List.of(), true));
        assertThat(one.hidden()).isTrue();
        assertThat(one.seen()).extracting(known -> known.account().code()).containsExactly("P2");
        assertThat(actors.runAs(manager.id(), () -> sameCompanies.like("东麓能源", "", List.of()))
                        .none())
                .isTrue();
    }

    @Test
    void areOfNoConcernToAManager() {
        assertThat(house.signedIn(Role.MANAGER).get(PAGE).statusCode()).isEqualTo(403);
    }

    private List<String> open() {
        return actors.system("test", () -> sameCompany.open(50)).stream()
                .map(pair -> pair.account().code() + " " + pair.other().code() + " "
                        + pair.likeness().kind())
                .toList();
    }

    private AccountId id(String code) {
        return house.account(code);
    }
}
