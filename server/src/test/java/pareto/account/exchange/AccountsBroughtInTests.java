package pareto.account.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
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
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.shell.Text;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// 恒岳重工 is known under K1, 云杉科技 under K2.
@IntegrationTest
class AccountsBroughtInTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    @Autowired
    private SightGrants grants;

    private Exchanger director;

    @BeforeEach
    void twoAccounts() {
        house.knowsOnly(new FoundAccount("K1", "恒岳重工有限公司", null), new FoundAccount("K2", "云杉科技有限公司", null));
        director = new Exchanger(application, Role.DIRECTOR);
    }

    @Test
    void areShownBeforeAnythingIsWritten() {
        AccountImport compared = director.compare("accounts.csv", """
                客户编码,客户名称,上级客户
                K1,恒岳重工有限公司,
                K2,云杉数字科技有限公司,K1
                K3,清河能源,恒岳重工
                """);

        assertThat(counts(compared)).containsExactly(1L, 1L, 1L, 0L, 0L);
        assertThat(names()).isEqualTo(Map.of("K1", "恒岳重工有限公司", "K2", "云杉科技有限公司"));
        assertThat(director.text(compared.address()))
                .contains("Dry run: 3 rows, nothing is written yet", "Take over 2 rows")
                .contains("云杉科技有限公司 → 云杉数字科技有限公司", "清河能源 (K3)");
    }

    @Test
    void areWrittenAtOnceAndSeenAfterwards() {
        AccountImport applied = director.take("accounts.csv", """
                客户编码,客户名称,上级客户
                K2,云杉数字科技有限公司,K1
                K3,清河能源,恒岳重工
                """);

        assertThat(applied.state()).isEqualTo(AccountImport.State.APPLIED);
        assertThat(names()).containsEntry("K2", "云杉数字科技有限公司").containsEntry("K3", "清河能源");
        assertThat(groups()).isEqualTo(Map.of("K2", "K1", "K3", "K1"));
        assertThat(director.text(applied.address())).contains("Taken over", "林知夏", "云杉科技有限公司 → 云杉数字科技有限公司");
        assertThat(director.text(Exchanger.PAGE)).contains("accounts.csv");
        assertThat(director.compare("again.csv", "客户编码,客户名称,上级客户\nK2,云杉数字科技有限公司,K1\nK3,清河能源,恒岳重工\n")
                        .counts())
                .satisfies(counts -> assertThat(counts.of(Status.UNCHANGED)).isEqualTo(2));
    }

    @Test
    void areQuestionsWhereItIsNotClearWhichOneIsMeant() {
        actors.system("test", () -> accounts.ensure(List.of(new FoundAccount("K5", "云杉科技股份有限公司", null))));

        List<Verdict> verdicts = director.verdicts(director.compare("accounts.csv", """
                客户编码,客户名称
                ,云杉科技
                K9,恒岳重工
                ,恒岳重工
                """));

        assertThat(verdicts)
                .extracting(Verdict::status)
                .containsExactly(Status.ASKING, Status.ASKING, Status.UNCHANGED);
        assertThat(verdicts.getFirst().reason()).isEqualTo(Text.of("account.exchange.asks.several", "云杉科技", "K2, K5"));
        assertThat(verdicts.get(1).reason())
                .isEqualTo(Text.of("account.exchange.asks.otherCode", "恒岳重工有限公司", "K1", "K9", "恒岳重工"));
    }

    @Test
    void areTakenAsAPersonAnswers() {
        actors.system("test", () -> accounts.ensure(List.of(new FoundAccount("K5", "云杉科技股份有限公司", null))));
        AccountImport asking = director.compare("accounts.csv", """
                客户编码,客户名称,规模
                ,云杉科技,大型
                K8,恒岳重工,小型
                K9,恒岳重工有限公司,中型
                """);
        assertThat(director.text(asking.address())).contains("云杉科技股份有限公司 (K5)", "Is a new one");

        AccountImport answered = director.answer(asking, Map.of("0.2", "K5", "0.3", "K1", "0.4", "new"));

        assertThat(counts(answered)).containsExactly(1L, 2L, 0L, 0L, 0L);
        assertThat(director.apply(answered).state()).isEqualTo(AccountImport.State.APPLIED);
        assertThat(names())
                .containsEntry("K1", "恒岳重工有限公司")
                .containsEntry("K5", "云杉科技股份有限公司")
                .containsEntry("K9", "恒岳重工有限公司")
                .doesNotContainKey("K8");
    }

    @Test
    void areRejectedWithASentenceEach() {
        List<Verdict> verdicts = director.verdicts(director.compare("accounts.csv", """
                客户编码,客户名称,上级客户,说明
                ,,,没有名字
                K9,,,
                K3,清河能源,不存在的公司,
                K4,同名,K4,
                K5,甲方,K6,
                K6,乙方,K5,
                K7,丁方,,
                K7,丁方,,
                K8,%s,,
                """.formatted("长".repeat(201))));

        assertThat(verdicts)
                .filteredOn(verdict -> verdict.status() == Status.REJECTED)
                .extracting(verdict -> Objects.requireNonNull(verdict.reason()).key())
                .containsExactlyInAnyOrder(
                        "account.exchange.bad.nameless",
                        "account.exchange.bad.long",
                        "account.exchange.bad.unknownCode",
                        "account.exchange.bad.account",
                        "account.exchange.bad.ownParent",
                        "account.exchange.bad.circle",
                        "account.exchange.bad.parentRefused",
                        "account.exchange.bad.twice");
        assertThat(verdicts).hasSize(9);
    }

    @Test
    void areKnownToUsButNotToldToWhomMayNotSeeThem() {
        Exchanger manager = new Exchanger(application, Role.MANAGER);
        actors.system("test", () -> grants.grant(house.account("K1").id(), manager.person.id(), "test"));

        AccountImport compared = manager.compare("accounts.csv", """
                客户编码,客户名称,上级客户
                K1,恒岳重工集团,
                K2,云杉,
                ,云杉科技,
                K3,清河能源,
                """);

        assertThat(counts(compared)).containsExactly(0L, 1L, 0L, 1L, 2L);
        assertThat(manager.text(compared.address()))
                .contains("is known to us, but not yours to see; ask the director", "for a director to decide")
                .doesNotContain("云杉科技有限公司");
        assertThat(manager.apply(compared).state()).isEqualTo(AccountImport.State.APPLIED);
        assertThat(names()).containsEntry("K1", "恒岳重工集团").containsEntry("K2", "云杉科技有限公司");
    }

    @Test
    void areNotWrittenWhenSomethingChangedSinceTheDryRun() {
        AccountImport compared = director.compare("accounts.csv", "客户编码,客户名称\nK2,云杉数字\n");
        actors.system("test", () -> accounts.ensure(List.of(new FoundAccount("K2", "云杉软件", null))));

        AccountImport refused = director.apply(compared);

        assertThat(refused.state()).isEqualTo(AccountImport.State.COMPARED);
        assertThat(names()).containsEntry("K2", "云杉软件");
        assertThat(director.text(refused.address())).contains("Something has changed since the dry run", "云杉软件 → 云杉数字");
        assertThat(director.apply(refused).state()).isEqualTo(AccountImport.State.APPLIED);
        assertThat(names()).containsEntry("K2", "云杉数字");
    }

    @Test
    void canBePutAside() {
        AccountImport compared = director.compare("accounts.csv", "客户编码,客户名称\nK3,清河能源\n");
        director.visitor.get(compared.address());

        director.visitor.post(compared.address() + "/discarding", Map.of());

        assertThat(director.now(compared.id()).state()).isEqualTo(AccountImport.State.DISCARDED);
        assertThat(director.verdicts(compared)).isEmpty();
        assertThat(director.visitor
                        .post(compared.address() + "/application", Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(names()).doesNotContainKey("K3");
    }

    @Test
    void areBroughtInByThoseOnlyWhoMayChangeAndTakeAway() {
        AccountImport compared = director.compare("accounts.csv", "客户编码,客户名称\nK3,清河能源\n");
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR && role != Role.DIRECTOR && role != Role.MANAGER) {
                Exchanger other = new Exchanger(application, role);
                other.visitor.get("/me");
                assertThat(other.visitor
                                .upload(Exchanger.PAGE, "a.csv", "客户编码,客户名称\n".getBytes())
                                .statusCode())
                        .as(role.name())
                        .isEqualTo(403);
            }
        }
        Exchanger manager = new Exchanger(application, Role.MANAGER);
        assertThat(manager.visitor.get(compared.address()).statusCode()).isEqualTo(404);
    }

    private static List<Long> counts(AccountImport source) {
        Counts counts = Objects.requireNonNull(source.counts());
        return List.of(
                counts.of(Status.NEW),
                counts.of(Status.CHANGED),
                counts.of(Status.UNCHANGED),
                counts.of(Status.REJECTED),
                counts.of(Status.ASKING));
    }

    private Map<String, String> names() {
        return house.asSystem(() -> {
            Map<String, String> names = new HashMap<>();
            accounts.ids(List.of("K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9"))
                    .forEach((code, id) ->
                            names.put(code, accounts.find(id).orElseThrow().name()));
            return names;
        });
    }

    private Map<String, String> groups() {
        return Objects.requireNonNull(actors.system("test", () -> accounts.groups(LocalDate.of(2999, 1, 1))));
    }
}
