package pareto.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pareto.testing.IntegrationTest;

/// A file of 100 and 200, and a later one that has the 200 as 250 and a new line of 40. Each test buys under an account
/// of its own.
@IntegrationTest
class LinesThatAreKnownAlreadyTests {

    private static final String OLD = """
            account,order,line,date,amount,currency
            %1$s,1,1,2026-01-10,100,CNY
            %1$s,2,1,2026-01-11,200,CNY
            """;
    private static final String LATER = """
            account,order,line,date,amount,currency
            %1$s,2,1,2026-01-11,250,CNY
            %1$s,3,1,2026-01-12,40,CNY
            """;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private LedgerLines lines;

    private Importer importer;
    private String account = "";

    @BeforeEach
    void signIn(TestInfo test) {
        importer = new Importer(application);
        account = test.getTestMethod().orElseThrow().getName();
    }

    @Test
    void addNothingWhenTheContentIsTheSame() {
        take("a.csv", OLD);

        OrderBatch again = take("b.csv", OLD);

        assertThat(again.state()).isEqualTo(OrderBatch.State.REFUSED);
        assertThat(importer.text(Importer.page(again)))
                .contains(account + "b.csv\" holds the same content as \"" + account + "a.csv\"");
        assertThat(sum()).isEqualByComparingTo("300");
    }

    @Test
    void comeInAgainAfterTheirBatchWasUndone() {
        importer.undo(take("a.csv", OLD));
        assertThat(sum()).isEqualByComparingTo("0");

        assertThat(take("b.csv", OLD).state()).isEqualTo(OrderBatch.State.COUNTING);
        assertThat(sum()).isEqualByComparingTo("300");
    }

    @Test
    void areReplacedWhenThePersonSaysSo() {
        take("a.csv", OLD);
        OrderBatch later = take("b.csv", LATER);
        assertThat(later.state()).isEqualTo(OrderBatch.State.ASKING);
        assertThat(importer.text(Importer.page(later)))
                .contains("The file has 2 lines: 0 stand in the ledger just so, 1 have the same order number");

        importer.decide(later, "REPLACE");

        assertThat(sum()).isEqualByComparingTo("390");
    }

    @Test
    void countBesidesWhenThePersonSaysSo() {
        take("a.csv", OLD);

        importer.decide(take("b.csv", LATER), "ADD");

        assertThat(sum()).isEqualByComparingTo("590");
    }

    @Test
    void stayAsTheyAreWhenThePersonCancels() {
        take("a.csv", OLD);
        OrderBatch later = take("b.csv", LATER);

        importer.visitor.post(Importer.page(later) + "/cancellation", Map.of());

        assertThat(importer.now(later.id()).state()).isEqualTo(OrderBatch.State.REFUSED);
        assertThat(importer.visitor
                        .post(Importer.page(later) + "/mode", Map.of("mode", "REPLACE"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(sum()).isEqualByComparingTo("300");
    }

    @Test
    void countAgainWhenWhatReplacedThemIsUndone() {
        take("a.csv", OLD);
        OrderBatch later = importer.decide(take("b.csv", LATER), "REPLACE");

        importer.undo(later);

        assertThat(sum()).isEqualByComparingTo("300");
        assertThat(importer.text(Importer.page(later))).contains("Undone");
    }

    @Test
    void endEqualInWhicheverOrderBatchesAreUndone() {
        OrderBatch first = take("a.csv", OLD);
        OrderBatch later = importer.decide(take("b.csv", LATER), "REPLACE");

        importer.undo(first);
        assertThat(sum()).isEqualByComparingTo("290");
        importer.undo(later);

        assertThat(sum()).isEqualByComparingTo("0");
    }

    private OrderBatch take(String name, String content) {
        return importer.take(account + name, content.formatted(account), account);
    }

    private BigDecimal sum() {
        return lines.sums(LineFilter.ofAccount(Set.of(account))).stream()
                .map(LedgerLines.Sum::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
