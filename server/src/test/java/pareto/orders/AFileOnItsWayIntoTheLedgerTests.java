package pareto.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pareto.access.Role;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

@IntegrationTest
class AFileOnItsWayIntoTheLedgerTests {

    /// Three accepted lines of 1,580.75, one adjustment, one without account, one without day.
    private static final String ORDERS = """
            客户编码,客户名称,订单号,行号,下单日期,品名,数量,金额,币种
            K1,恒岳重工,%1$s1,1,2026-01-10,电缆,10,1000.50,CNY
            K1,恒岳重工,%1$s1,2,2026-01-10,光缆,5,500.00,CNY
            K2,云杉科技,%1$s2,1,2026-02-03,电缆,1,80.25,CNY
            K2,云杉科技,%1$s3,1,2026-02-05,手工调整,1,-10.00,CNY
            ,,%1$s4,1,2026-02-06,电缆,1,7.00,CNY
            K3,=1+cmd|x,%1$s5,1,never,电缆,1,9.00,CNY
            """;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private House house;

    private Importer importer;

    @BeforeEach
    void signIn() {
        importer = new Importer(application);
    }

    @Test
    void isPreviewedWithAGuessForEachColumn() {
        String preview =
                importer.upload("guess.csv", ORDERS.formatted("G").getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(importer.form(preview, "U8").stream()
                        .filter(field -> field.getKey().equals("role"))
                        .map(Map.Entry::getValue))
                .containsExactly(
                        "ACCOUNT",
                        "ACCOUNT_NAME",
                        "ORDER",
                        "LINE",
                        "DATE",
                        "PRODUCT_NAME",
                        "QUANTITY",
                        "AMOUNT",
                        "CURRENCY");
        assertThat(importer.text(preview)).contains("guess.csv", "恒岳重工", "1000.50");
    }

    @Test
    void isCountedInLinesAndMoneyByStatus() {
        OrderBatch batch = importer.take("counts.csv", ORDERS.formatted("C"), "counts");

        assertThat(batch.state()).isEqualTo(OrderBatch.State.COUNTING);
        assertThat(importer.text(Importer.page(batch)))
                .contains(
                        "Counted 3 ¥1,580.75",
                        "Excluded 1 \u2212¥10.00",
                        "Adjustments, allowances, rebates 1 \u2212¥10.00",
                        "No account 1 ¥7.00",
                        "Unreadable 1");
        importer.visitor.post("/language", Map.of("language", "zh", "back", "/imports"));
        assertThat(importer.text(Importer.page(batch))).contains("调整、折让、返利").doesNotContain("adjustment-words");
    }

    @Test
    void isReadTheSameWayAsTheLastOneOfItsSource() {
        String headers = ORDERS.replace("品名", "货品");
        String preview =
                importer.upload("first.csv", headers.formatted("M").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var form = importer.form(preview, "mapped");
        form.replaceAll(field -> field.getValue().equals("QUANTITY") ? Map.entry("role", "") : field);
        assertThat(Visitor.goal(importer.visitor.post(preview, form))).startsWith("/jobs/");

        String second =
                importer.upload("second.csv", headers.formatted("N").getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(importer.text(second)).contains("looks like earlier files of mapped");
        assertThat(importer.form(second, "")).isEqualTo(form);
    }

    @Test
    void givesItsUnreadableRecordsBackWithNumberAndReason() {
        OrderBatch batch = importer.take("rejects.csv", ORDERS.formatted("R"), "rejects");

        String rejects = importer.visitor.get(Importer.page(batch) + "/rejects").body();

        assertThat(rejects.lines()).hasSize(2);
        assertThat(rejects.lines().skip(1).findFirst().orElseThrow())
                .startsWith("K3,'=1+cmd|x,R5,1,never,")
                .containsPattern("CNY,7,.*[a-z].*,.*\\p{IsHan}");
    }

    @Test
    void staysOutOfAManagersReach() {
        Visitor manager = house.signedIn(Role.MANAGER);

        assertThat(manager.get("/imports").statusCode()).isEqualTo(403);
        assertThat(manager.get("/imports/rules").statusCode()).isEqualTo(403);
        assertThat(manager.get("/imports/rates").statusCode()).isEqualTo(403);
        manager.get("/me");
        assertThat(manager.upload("/imports/uploads", "a.csv", new byte[] {1}).statusCode())
                .isEqualTo(403);
    }
}
