package pareto.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

@IntegrationTest
class AccountsOfAFileTests {

    private static final LocalDate TOMORROW = LocalDate.of(2999, 1, 1);

    @Autowired
    private Accounts accounts;

    @Autowired
    private Parents parents;

    @Autowired
    private AccountSearch search;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    @BeforeEach
    void emptyHouse() {
        house.knowsOnly();
    }

    @Test
    void areNewOnlyOnce() {
        assertThat(file(row("A1", "恒岳重工", null), row("A2", "云杉科技", null))).isEqualTo(2);
        assertThat(file(row("A1", "恒岳重工", null), row("A3", "清河能源", null))).isEqualTo(1);
    }

    @Test
    void haveParentsGivenByCodeAndByName() {
        file(row("A1", "恒岳集团", null), row("A2", "恒岳重工", "A1"), row("A3", "恒岳电机", "恒岳集团"));

        assertThat(groups()).isEqualTo(Map.of("A2", "A1", "A3", "A1"));
    }

    @Test
    void haveParentsThatOrderNothing() {
        assertThat(file(row("A2", "恒岳重工", "恒岳集团"))).isEqualTo(2);

        assertThat(groups()).isEqualTo(Map.of("A2", "恒岳集团"));
    }

    @Test
    void findTheirParentByNameAmongThoseOfEarlierFiles() {
        file(row("A1", "恒岳集团", null));

        assertThat(file(row("A2", "恒岳重工", "恒岳集团"))).isEqualTo(1);

        assertThat(groups()).isEqualTo(Map.of("A2", "A1"));
    }

    @Test
    void neverStandUnderThemselves() {
        file(row("A1", "甲方", "A2"), row("A2", "乙方", "A3"), row("A3", "丙方", "A1"), row("A4", "丁方", "A4"));

        assertThat(groups()).hasSize(2).containsValues("A3").doesNotContainKey("A4");
    }

    @Test
    void neverStandUnderThemselvesAcrossFiles() {
        file(row("A1", "甲方", "A2"));
        file(row("A2", "乙方", "A1"));

        assertThat(groups()).isEqualTo(Map.of("A1", "A2"));
    }

    @Test
    void turnRoundWhereALaterFileSaysSo() {
        file(row("A1", "甲方", "A2"));
        file(row("A2", "乙方", "A1"), row("A1", "甲方", "A3"));

        assertThat(groups()).isEqualTo(Map.of("A1", "A3", "A2", "A3"));
    }

    @Test
    void keepAParentThatAPersonGave() {
        file(row("A1", "甲方", "A2"), row("A3", "丙方", null));
        move("A1", "A3");

        file(row("A1", "甲方", "A2"));

        assertThat(groups()).isEqualTo(Map.of("A1", "A3"));
    }

    @Test
    void stayAloneWhereAPersonTookThemOut() {
        file(row("A1", "甲方", "A2"));
        move("A1", null);

        file(row("A1", "甲方", "A2"));

        assertThat(groups()).isEmpty();
    }

    @Test
    void areFoundByTheirNewNameOnly() {
        file(row("A1", "恒岳重工", null));
        file(row("A1", "远山电气", null));

        assertThat(find("远山")).containsExactly("A1");
        assertThat(find("ysdq")).containsExactly("A1");
        assertThat(find("恒岳")).isEmpty();
        assertThat(find("hyzg")).isEmpty();
    }

    @Test
    void keepTheirNameWhereAFileHasOnlyTheCode() {
        file(row("A1", "恒岳重工", null));
        file(row("A1", "A1", null));

        assertThat(find("恒岳")).containsExactly("A1");
    }

    private static FoundAccount row(String code, String name, @Nullable String parent) {
        return new FoundAccount(code, name, parent);
    }

    private int file(FoundAccount... found) {
        return actors.system("test", () -> accounts.ensure(List.of(found)));
    }

    private Map<String, String> groups() {
        return actors.system("test", () -> accounts.groups(TOMORROW));
    }

    private List<String> find(String typed) {
        return actors.system("test", () -> search.find(typed, 10)).stream()
                .map(Account::code)
                .toList();
    }

    private void move(String code, @Nullable String parent) {
        house.asSystem(() -> parents.move(id(code), parent == null ? null : id(parent), LocalDate.of(2026, 3, 1)));
    }

    private AccountId id(String code) {
        return house.account(code);
    }
}
