package pareto.account.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountBook;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.ConfidentialAccounts;
import pareto.account.FoundAccount;
import pareto.account.Groups;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// 恒岳重工 (K1) holds 60 percent of 云杉科技 (K2); 清河能源 (K3) holds nothing of it so far.
@IntegrationTest
class ParentsBroughtInTests {

    private static final String HEAD = "客户编码,客户名称,上级客户,持股比例\n";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountBook book;

    @Autowired
    private Groups groups;

    @Autowired
    private ConfidentialAccounts confidential;

    @Autowired
    private SightGrants grants;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    @Autowired
    private Clock clock;

    @BeforeEach
    void threeAccounts() {
        house.knowsOnly(
                new FoundAccount("K1", "恒岳重工有限公司", null),
                new FoundAccount("K2", "云杉科技有限公司", null),
                new FoundAccount("K3", "清河能源有限公司", null));
        actors.system("test", () -> groups.hold(id("K2"), id("K1"), BigDecimal.valueOf(60), LocalDate.of(2020, 1, 1)));
    }

    @Test
    void areForThoseToChangeOnlyWhoDecide() {
        Exchanger manager = new Exchanger(application, Role.MANAGER);
        actors.system(
                "test",
                () -> List.of("K1", "K2", "K3")
                        .forEach(code -> grants.grant(id(code).id(), manager.person.id(), "test")));

        assertThat(only(manager, "K2,,K1,60\n").status()).isEqualTo(Status.UNCHANGED);
        for (String row : List.of("K2,,K1,70\n", "K2,,K3,\n", "K2,,K3,40\n")) {
            Verdict verdict = only(manager, row);
            assertThat(verdict.status()).as(row).isEqualTo(Status.REJECTED);
            assertThat(Objects.requireNonNull(verdict.reason()).key())
                    .as(row)
                    .isEqualTo("account.exchange.bad.mayNotMove");
        }
    }

    @Test
    void neverHoldMoreThanAllTogether() {
        Exchanger director = director();
        director.take("beside.csv", HEAD + "K2,,K3,40\n");

        Verdict verdict = only(director, "K2,,K3,50\n");

        assertThat(Objects.requireNonNull(verdict.reason()).key()).isEqualTo("account.exchange.bad.shareSum");
        assertThat(shares()).isEqualTo(Map.of("K1", 60, "K3", 40));
    }

    @Test
    void holdFromNowOnWhateverWasPlanned() {
        LocalDate planned = LocalDate.now(clock).plusDays(100);
        actors.system("test", () -> {
            groups.end(id("K2"), id("K1"), planned);
            groups.hold(id("K2"), id("K3"), BigDecimal.valueOf(90), planned);
        });

        AccountImport applied = director().take("now.csv", HEAD + "K2,,K3,40\n");

        assertThat(applied.state()).as(String.valueOf(applied.refusal())).isEqualTo(AccountImport.State.APPLIED);
        assertThat(shares()).isEqualTo(Map.of("K1", 60, "K3", 40));
    }

    @Test
    void stayWhereTheFileCannotHaveMeantThem() {
        actors.system("test", () -> confidential.close(id("K1"), "国防项目"));
        Exchanger administrator = new Exchanger(application, Role.ADMINISTRATOR);

        administrator.take("open.csv", HEAD + "K2,,K3,40\n");

        assertThat(shares()).isEqualTo(Map.of("K1", 60, "K3", 40));
    }

    @Test
    void wouldNotCloseACircleThroughAnAccountTheReaderCannotSee() {
        actors.system("test", () -> {
            accounts.ensure(List.of(new FoundAccount("K4", "清河检修有限公司", null)));
            groups.hold(id("K3"), id("K1"), null, LocalDate.of(2020, 1, 1));
            groups.hold(id("K4"), id("K3"), null, LocalDate.of(2020, 1, 1));
            confidential.close(id("K3"), "国防项目");
        });
        Exchanger administrator = new Exchanger(application, Role.ADMINISTRATOR);

        assertThat(Objects.requireNonNull(only(administrator, "K1,,K4,\n").reason())
                        .key())
                .isEqualTo("account.exchange.bad.circle");
    }

    @Test
    void wouldNotCloseACircleByAPlaceTheFileCannotTakeAway() {
        actors.system("test", () -> {
            accounts.ensure(List.of(new FoundAccount("K4", "清河检修有限公司", null)));
            groups.hold(id("K1"), id("K3"), null, LocalDate.of(2020, 1, 1));
            groups.hold(id("K3"), id("K4"), null, LocalDate.of(2020, 1, 1));
            groups.end(id("K2"), id("K1"), LocalDate.of(2021, 1, 1));
            confidential.close(id("K3"), "国防项目");
        });
        Exchanger administrator = new Exchanger(application, Role.ADMINISTRATOR);

        assertThat(administrator.verdicts(administrator.compare("parents.csv", HEAD + "K1,,K2,\nK4,,K1,\n")))
                .extracting(Verdict::status)
                .containsExactly(Status.CHANGED, Status.REJECTED);
    }

    @Test
    void areNotReadByThoseFromWhomAnAccountIsHidden() {
        AccountImport compared = director().compare("rows.csv", HEAD + "K1,恒岳重工集团,,\nK2,,不存在的公司,\n");
        actors.system("test", () -> confidential.close(id("K1"), "国防项目"));
        Exchanger administrator = new Exchanger(application, Role.ADMINISTRATOR);

        assertThat(administrator.text(compared.address()))
                .contains("Dry run: 2 rows", "only whoever brought it, and directors")
                .doesNotContain("恒岳重工", "不存在的公司");
        assertThat(administrator
                        .visitor
                        .get(compared.address() + "/rejects.xlsx")
                        .statusCode())
                .isEqualTo(403);
        assertThat(director().text(compared.address())).contains("恒岳重工集团");
    }

    private Exchanger director() {
        return new Exchanger(application, Role.DIRECTOR);
    }

    private static Verdict only(Exchanger person, String row) {
        return person.verdicts(person.compare("parents.csv", HEAD + row)).getFirst();
    }

    /// What each parent of 云杉科技 holds in the long run.
    private Map<String, Integer> shares() {
        return Objects.requireNonNull(actors.system("test", () -> {
            Map<String, Integer> shares = new java.util.TreeMap<>();
            book.parents(List.of(id("K2")), LocalDate.of(2999, 1, 1))
                    .getOrDefault(id("K2"), List.of())
                    .forEach(holding -> shares.put(
                            holding.parent().code(),
                            Objects.requireNonNull(holding.share()).intValue()));
            return shares;
        }));
    }

    private AccountId id(String code) {
        return house.account(code);
    }
}
