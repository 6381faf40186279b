package pareto.account.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.ConfidentialAccounts;
import pareto.account.FoundAccount;
import pareto.shell.Text;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// We know 杭州恒岳重工有限公司 under K1. A file may call it otherwise.
@IntegrationTest
class CompaniesKnownUnderAnotherNameTests {

    private static final String HEAD = "客户编码,客户名称\n";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ConfidentialAccounts confidential;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    private Exchanger director;

    @BeforeEach
    void oneAccount() {
        house.knowsOnly(new FoundAccount("K1", "杭州恒岳重工有限公司", null));
        director = new Exchanger(application, Role.DIRECTOR);
    }

    @Test
    void areAskedAboutAndTakenAsAPersonAnswers() {
        AccountImport compared = director.compare("accounts.csv", HEAD + "K8,浙江恒嶽重工股份有限公司\nK9,清河能源\n");

        List<Verdict> verdicts = director.verdicts(compared);
        assertThat(verdicts).extracting(Verdict::status).containsExactly(Status.ASKING, Status.NEW);
        assertThat(verdicts.getFirst().reason())
                .isEqualTo(Text.of("account.exchange.asks.alike", "浙江恒嶽重工股份有限公司", "杭州恒岳重工有限公司 (K1)"));
        assertThat(verdicts.getFirst().options())
                .extracting(Verdict.Option::value)
                .containsExactly("K1", Row.NEW);
        assertThat(statuses(director.answer(compared, Map.of("0.2", "K1"))))
                .containsExactly(Status.UNCHANGED, Status.NEW);
        assertThat(statuses(director.answer(compared, Map.of("0.2", Row.NEW)))).containsExactly(Status.NEW, Status.NEW);
    }

    @Test
    void areFoundByTheNameTheyHadBefore() {
        director.take("renamed.csv", HEAD + "K1,东麓装备有限公司\n");

        assertThat(statuses(director.compare("before.csv", HEAD + ",杭州恒岳重工有限公司\n")))
                .containsExactly(Status.UNCHANGED);
    }

    @Test
    void areNoMoreThanKnownToUsWhereTheyAreHidden() {
        actors.system("test", () -> confidential.close(id("K1"), "国防项目"));
        Exchanger administrator = new Exchanger(application, Role.ADMINISTRATOR);

        AccountImport compared = administrator.compare("accounts.csv", HEAD + "K8,恒岳重工\n");

        Verdict verdict = administrator.verdicts(compared).getFirst();
        assertThat(verdict.reason()).isEqualTo(Text.of("account.exchange.asks.alikeHidden", "恒岳重工"));
        assertThat(verdict.options()).isEmpty();
        assertThat(administrator.text(compared.address())).doesNotContain("杭州");
    }

    @Test
    void arePotentialAccountsUntilAnOrderFileNamesThem() {
        director.take("accounts.csv", HEAD + "K9,清河能源有限公司\n");
        String dossier = "/accounts/" + id("K9").id() + "/dossier";
        assertThat(director.text(dossier)).contains("Potential account");

        actors.system("test", () -> accounts.ensure(List.of(new FoundAccount("K9", "清河", null))));

        assertThat(director.text(dossier)).contains("清河能源有限公司").doesNotContain("Potential account");
    }

    private List<Status> statuses(AccountImport compared) {
        return director.verdicts(compared).stream().map(Verdict::status).toList();
    }

    private AccountId id(String code) {
        return house.account(code);
    }
}
