package pareto.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static pareto.analysis.cli.Shell.pareto;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.testing.ReferenceData;
import tools.jackson.databind.JsonNode;

class ForetellingAFileTests {

    private static final String ORDERS = """
            客户编码,订单号,下单日期,数量,金额,币种
            K1,1,2026-01-01,5,1000,CNY
            K1,2,2026-01-29,1,200,CNY
            K1,3,2026-01-29,1,100,CNY
            K1,4,2026-02-10,-1,-100,CNY
            K1,5,2026-03-12,1,500,CNY
            K2,6,2026-01-15,1,50,CNY
            K3,7,2026-03-31,1,70,CNY
            K3,8,2026-04-02,1,90,CNY
            """;

    @TempDir
    private Path folder;

    @Test
    void jsonHasWhatWasAskedFor() throws Exception {
        var shell = pareto(
                "lifetime", orders(), "--until", "2026-03-31", "--horizon-weeks", 39, "--model", "mbg-nbd", "--json");
        var json = JsonAnswer.MAPPER.readTree(shell.out());

        assertThat(shell.exit()).isZero();
        assertThat(json.propertyNames())
                .containsExactly(
                        "model",
                        "timeUnit",
                        "customers",
                        "parameters",
                        "logLikelihood",
                        "gammaGamma",
                        "identified",
                        "fallback",
                        "accounts");
        assertThat(json.at("/timeUnit").asString()).isEqualTo("week");
        assertThat(json.at("/customers").asInt()).isEqualTo(3);
        assertThat(json.at("/gammaGamma").isNull()).isTrue();
        assertThat(json.at("/accounts")).hasSize(3);
        firstAccount(json.at("/accounts/0"));
    }

    /// Two orders of one day are one order day, a day of returns only is none, and nothing after the day
    /// counts.
    private static void firstAccount(JsonNode account) {
        assertThat(account.propertyNames())
                .containsExactly("account", "x", "tx", "T", "pActive", "pNoOrder", "expectedOrders", "expectedSpend");
        assertThat(account.at("/account").asString()).isEqualTo("K1");
        assertThat(account.at("/x").asInt()).isEqualTo(2);
        assertThat(account.at("/tx").asDouble()).isCloseTo(10, within(1e-12));
        assertThat(account.at("/T").asDouble()).isCloseTo(89 / 7.0, within(1e-12));
        assertThat(account.at("/pNoOrder").asDouble()).isBetween(0.0, 1.0);
        assertThat(account.at("/expectedOrders").asDouble()).isPositive();
        assertThat(account.at("/expectedSpend").asDouble()).isCloseTo(400, within(1e-9));
    }

    @Test
    void autoSaysWhichModelAndByHowMuch() throws Exception {
        var shell = pareto("lifetime", orders(), "--until", "2026-03-31", "--json");

        assertThat(shell.exit()).isZero();
        assertThat(shell.err()).contains("is recommended", "log-likelihood");
        assertThat(JsonAnswer.MAPPER.readTree(shell.out()).at("/accounts")).hasSize(3);
    }

    @Test
    void theTableIsInTheLanguageAskedFor() throws Exception {
        var chinese = pareto("lifetime", orders(), "--model", "bg-nbd", "--lang", "zh");
        var english = pareto("lifetime", orders(), "--model", "bg-nbd", "--lang", "en");

        assertThat(chinese.out()).contains("截至 2026-04-02", "K1", "2026-03-12", "预计订单");
        assertThat(english.out()).contains("As of 2026-04-02", "Orders expected");
    }

    @Test
    void cdnowByTheShell() throws Exception {
        var file = ReferenceData.path("data/cdnow/CDNOW_master.txt.gz");
        var shell =
                pareto("lifetime", file, "--until", "1997-09-30", "--horizon-weeks", 39, "--model", "bg-nbd", "--json");
        var json = JsonAnswer.MAPPER.readTree(shell.out());

        assertThat(json.at("/customers").asInt()).isEqualTo(23_570);
        assertThat(json.at("/logLikelihood").asDouble()).isCloseTo(-95_368.4439, within(1e-2));
        assertThat(json.at("/parameters/r").asDouble()).isCloseTo(.25162, within(.00025));
        assertThat(json.at("/gammaGamma/p").asDouble()).isCloseTo(6.2754, within(.006));
        assertThat(json.at("/identified").asBoolean()).isTrue();
        assertThat(json.at("/fallback").isNull()).isTrue();
        assertThat(json.at("/accounts/0/account").asString()).isEqualTo("00001");
        assertThat(json.at("/accounts/0/pActive").isNull()).isTrue();
        assertThat(json.at("/accounts/0/expectedOrders").asDouble()).isCloseTo(.20009, within(1e-4));
    }

    @Test
    void whatCannotBeForetoldEndsInTwoWithOneSentence() throws Exception {
        refused(pareto("lifetime", orders(), "--model", "crystal-ball"), "There is no model crystal-ball");
        refused(pareto("lifetime", orders(), "--horizon-weeks", "0"), "above 0");
        refused(pareto("lifetime", orders(), "--horizon-weeks", "NaN"), "above 0");
        refused(pareto("lifetime", orders(), "--until", "2025-12-31"), "No account had ordered by 2025-12-31");
        refused(pareto("lifetime", orders(), "--until", "soon"), "--until");
        refused(pareto("lifetime", folder.resolve("none.csv")), "There is no file");
    }

    private Path orders() throws Exception {
        return Files.writeString(folder.resolve("orders.csv"), ORDERS);
    }

    private static void refused(Shell shell, String part) {
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains(part);
        assertThat(shell.err().strip().lines()).hasSize(1);
        assertThat(shell.out()).isEmpty();
    }
}
