package pareto.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

@IntegrationTest
class SearchingAnAccountTests {

    @Autowired
    private House house;

    @Autowired
    private AccountSearch search;

    @Autowired
    private Actors actors;

    @Autowired
    private SightGrants grants;

    @BeforeEach
    void someAccounts() {
        house.knowsOnly(
                new FoundAccount("K-0017", "恒岳重工股份有限公司", null),
                new FoundAccount("K-0018", "云杉（上海）科技", null),
                new FoundAccount("X9", "Baltic Cable GmbH", null),
                new FoundAccount("K-0100", "恒远电气", null));
    }

    @Test
    void takesTwoCharactersOfTheName() {
        assertThat(find("重工")).containsExactly("K-0017");
        assertThat(find("岳重工")).containsExactly("K-0017");
        assertThat(find("恒工")).isEmpty();
    }

    @Test
    void takesInitialsInEveryReading() {
        assertThat(find("hyzg")).containsExactly("K-0017");
        assertThat(find("hycg")).containsExactly("K-0017");
        assertThat(find("HY")).containsExactlyInAnyOrder("K-0017", "K-0100");
    }

    @Test
    void takesTheInitialsOfAWholeNameWithoutItsForm() {
        assertThat(find("ysshkj")).containsExactly("K-0018");
        assertThat(find("yssh")).containsExactly("K-0018");
        assertThat(find("shys")).isEmpty();
    }

    @Test
    void takesAnotherWayOfWriting() {
        assertThat(find("恆岳重工")).containsExactly("K-0017");
        assertThat(find("恒岳重工集团有限公司")).containsExactly("K-0017");
        assertThat(find("雲杉上海科技")).containsExactly("K-0018");
        assertThat(find("云杉(上海)")).containsExactly("K-0018");
        assertThat(find("ＢＡＬＴＩＣ")).containsExactly("X9");
    }

    @Test
    void takesABranchInBracketsForTheCompany() {
        assertThat(find("恒岳重工股份有限公司（江城分公司）")).containsExactly("K-0017");
        assertThat(find("（江城分公司）")).isEmpty();
    }

    @Test
    void takesTheBeginningOfACode() {
        assertThat(find("k-001")).containsExactly("K-0017", "K-0018");
        assertThat(find("Ｋ-0100")).containsExactly("K-0100");
        assertThat(find("0017")).isEmpty();
    }

    @Test
    void takesTheBeginningOfALatinWord() {
        assertThat(find("cable")).containsExactly("X9");
        assertThat(find("Bal cab")).containsExactly("X9");
        assertThat(find("able")).isEmpty();
    }

    @Test
    void bearsWhateverIsTyped() {
        for (String typed : List.of("", " ", "%", "_", "'", "恒", "a\\", "（）", "\u0000x", "🏭厂", "x".repeat(5_000))) {
            assertThat(find(typed)).as(typed).doesNotContain("K-0017");
        }
    }

    @Test
    void showsAManagerOnlyGrantedAccounts() {
        var manager = house.person(Role.MANAGER);
        AccountId granted = house.account("K-0100");
        actors.system("test", () -> grants.grant(granted.id(), manager.id(), "test"));

        assertThat(actors.runAs(manager.id(), () -> search.find("hy", 10)))
                .extracting(Account::code)
                .containsExactly("K-0100");
        Visitor visitor = house.signedIn(manager);
        assertThat(visitor.get("/search/suggestions?q=hy").body())
                .contains("恒远电气")
                .doesNotContain("恒岳");
        assertThat(Visitor.goal(visitor.get("/search?q=hy"))).isEqualTo("/accounts/" + granted.id());
    }

    private List<String> find(String typed) {
        return actors.system("test", () -> search.find(typed, 10)).stream()
                .map(Account::code)
                .toList();
    }
}
