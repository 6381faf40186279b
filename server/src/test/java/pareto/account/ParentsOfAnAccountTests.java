package pareto.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.shell.Refusal;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// 衡山电机 J is held by 恒岳集团 P and 云杉集团 Q.
@IntegrationTest
class ParentsOfAnAccountTests {

    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    @Autowired
    private Accounts accounts;

    @Autowired
    private Parents parents;

    @Autowired
    private MainParents mainParents;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    @BeforeEach
    void fourCompanies() {
        house.knowsOnly(
                new FoundAccount("P", "恒岳集团", null),
                new FoundAccount("Q", "云杉集团", null),
                new FoundAccount("R", "清河控股", null),
                new FoundAccount("J", "衡山电机", null));
    }

    @Test
    void countsWhereTheLargestShareIs() {
        hold("J", "P", "60", JANUARY);
        hold("J", "Q", "40", JANUARY);

        assertThat(main("J", JANUARY)).isEqualTo("P");
        assertThat(accounts(JANUARY)).isEqualTo(Map.of("J", "P"));
    }

    @Test
    void anUnknownShareCountsAsTheWhole() {
        hold("J", "P", "99", JANUARY);
        hold("J", "Q", null, JANUARY);

        assertThat(main("J", JANUARY)).isEqualTo("Q");
    }

    @Test
    void ofEqualSharesTheEarlierCounts() {
        hold("J", "P", "50", JULY);
        hold("J", "Q", "50", JANUARY);

        assertThat(main("J", JULY)).isEqualTo("Q");
    }

    @Test
    void ofEqualSharesBegunTogetherTheLowerCodeCounts() {
        hold("J", "Q", "30", JANUARY);
        hold("J", "P", "30", JANUARY);

        assertThat(main("J", JULY)).isEqualTo("P");
    }

    @Test
    void changesGroupOnTheDayTheSharesDo() {
        hold("J", "P", "60", JANUARY);
        hold("J", "Q", "40", JANUARY);
        hold("J", "P", "30", JULY);

        assertThat(main("J", JULY.minusDays(1))).isEqualTo("P");
        assertThat(main("J", JULY)).isEqualTo("Q");
        assertThat(main("J", JANUARY.minusDays(1))).isNull();
        assertThat(links("J")).extracting(link -> link.parent().code()).containsExactly("P", "P", "Q");
    }

    @Test
    void fallsToTheOtherParentWhenTheMainOneEnds() {
        hold("J", "P", "60", JANUARY);
        hold("J", "Q", "40", JANUARY);
        house.asSystem(() -> parents.end(id("J"), id("P"), JULY));

        assertThat(main("J", JULY.minusDays(1))).isEqualTo("P");
        assertThat(main("J", JULY)).isEqualTo("Q");
    }

    @Test
    void cannotBeGivenAwayMoreThanWhole() {
        hold("J", "P", "60", JANUARY);
        hold("J", "Q", "40", JULY);

        assertThatThrownBy(() -> hold("J", "R", "1", JANUARY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> hold("J", "P", "61", JANUARY.minusDays(5))).isInstanceOf(Refusal.class);
        assertThat(links("J")).hasSize(2);
        house.asSystem(() -> parents.end(id("J"), id("Q"), JULY.plusDays(9)));
        hold("J", "R", "40", JULY.plusDays(9));
    }

    @Test
    void twoAtOnceCannotTogetherGiveAwayMoreThanWhole() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        int refused = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both = List.of(taking("P", together), taking("Q", together));
            for (var one : threads.invokeAll(both, 60, TimeUnit.SECONDS)) {
                refused += one.get() ? 0 : 1;
            }
        }
        assertThat(refused).isEqualTo(1);
        assertThat(links("J")).hasSize(1);
    }

    @Test
    void standsUnderItselfByNoParentOnAnyDay() {
        hold("J", "P", "60", JANUARY);
        hold("J", "Q", "40", JANUARY);
        hold("Q", "R", "10", JULY);

        assertThatThrownBy(() -> hold("R", "J", "5", JANUARY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> hold("J", "J", null, JANUARY)).isInstanceOf(Refusal.class);
        house.asSystem(() -> parents.end(id("Q"), id("R"), JULY.plusDays(30)));
        hold("R", "J", "5", JULY.plusDays(30));
    }

    @Test
    void keepsTheParentOfAFileUntilAPersonDecides() {
        file("J", "P");
        assertThat(main("J", LocalDate.of(1999, 1, 1))).isEqualTo("P");
        hold("J", "Q", "40", JULY);
        file("J", "R");

        assertThat(main("J", JULY)).isEqualTo("P");
        assertThat(links("J")).extracting(link -> link.parent().code()).containsExactly("Q", "P");
    }

    @Test
    void aFileThatSaysNothingNewLeavesTheTreeAlone() {
        file("J", "P");
        long before = actors.system("test", accounts::tree);
        file("J", "P");

        assertThat(actors.system("test", accounts::tree)).isEqualTo(before);
        file("J", "Q");
        assertThat(actors.system("test", accounts::tree)).isGreaterThan(before);
        assertThat(main("J", JULY)).isEqualTo("Q");
    }

    private Callable<Boolean> taking(String parent, CyclicBarrier together) {
        return () -> {
            together.await(30, TimeUnit.SECONDS);
            try {
                hold("J", parent, "60", JANUARY);
                return true;
            } catch (Refusal refused) {
                return false;
            }
        };
    }

    private void hold(String account, String parent, @Nullable String share, LocalDate day) {
        house.asSystem(() -> parents.hold(id(account), id(parent), share == null ? null : new BigDecimal(share), day));
    }

    private void file(String account, String parent) {
        actors.system("test", () -> accounts.ensure(List.of(new FoundAccount(account, account, parent))));
    }

    private @Nullable String main(String account, LocalDate day) {
        return house.asSystem(() -> Optional.ofNullable(mainParents.of(id(account), day)))
                .map(Account::code)
                .orElse(null);
    }

    private Map<String, String> accounts(LocalDate day) {
        return actors.system("test", () -> accounts.groups(day));
    }

    private List<ParentLink> links(String account) {
        return house.asSystem(() -> parents.of(id(account)));
    }

    private AccountId id(String code) {
        return house.account(code);
    }
}
