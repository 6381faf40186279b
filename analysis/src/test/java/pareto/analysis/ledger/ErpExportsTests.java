package pareto.analysis.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.analysis.ledger.recognition.Column;
import pareto.analysis.ledger.recognition.DateOrder;
import pareto.analysis.ledger.recognition.Guess;
import pareto.analysis.ledger.recognition.Mapping;
import pareto.analysis.ledger.recognition.Question;
import pareto.analysis.ledger.recognition.TaxBasis;

/// Made-up exports of the common ERPs; the sums are added by hand.
class ErpExportsTests {

    @TempDir
    Path directory;

    @Test
    void u8InvoicesCountWithoutTaxAndWithoutTheirSubtotals() throws IOException {
        Samples samples = new Samples(directory);
        Guess guess = samples.inspect("u8-sales-invoices.csv");
        StageReport report = samples.stage("u8-sales-invoices.csv", guess.toMapping());

        assertThat(guess.titles()).contains("销售发票列表");
        assertThat(guess.questions()).contains(Question.TAX_BASIS);
        assertThat(guess.toMapping().columns())
                .containsEntry(Column.ACCOUNT, 3)
                .containsEntry(Column.ACCOUNT_NAME, 4)
                .containsEntry(Column.AMOUNT, 12)
                .containsEntry(Column.AMOUNT_WITH_TAX, 14)
                .containsEntry(Column.KIND, 0);
        assertThat(report.excludedBy("total").lines()).isEqualTo(5);
        assertThat(report.excludedBy("freight-words").lines()).isEqualTo(1);
        assertThat(report.tally(Status.ACCEPTED).money()).isEqualTo(Map.of("CNY", money("88550.0000")));
        assertThat(report.lines(Status.REJECTED)).isZero();
    }

    @Test
    void u8InvoicesCountWithTaxWhenTheSourceSaysSo() throws IOException {
        Samples samples = new Samples(directory);
        Mapping mapping = samples.inspect("u8-sales-invoices.csv").toMapping().withTaxBasis(TaxBasis.WITH_TAX);

        StageReport report = samples.stage("u8-sales-invoices.csv", mapping);

        assertThat(report.tally(Status.ACCEPTED).money()).isEqualTo(Map.of("CNY", money("100061.5000")));
    }

    @Test
    void k3DeliveriesHaveTheirMergedCellsFilledAndRedDocumentsDeducted() throws IOException {
        Samples samples = new Samples(directory);
        Guess guess = samples.inspect("k3-deliveries.txt");
        StageReport report = samples.stage("k3-deliveries.txt", guess.toMapping());

        assertThat(guess.toMapping().fillDown()).contains(0, 1, 2, 3);
        assertThat(report.excludedBy("total").lines()).isEqualTo(1);
        assertThat(report.lines(Status.ACCEPTED)).isEqualTo(7);
        assertThat(report.tally(Status.ACCEPTED).money()).isEqualTo(Map.of("CNY", money("72250.0000")));
        assertThat(samples.one("string_agg(account, ',' ORDER BY row_no)"))
                .isEqualTo("K001,K001,K002,K001,K001,K003,K003");
        assertThat(samples.one("count(*) FILTER (is_return)")).isEqualTo("2");
        assertThat(samples.one("sum(cost) FILTER (status = 'A')")).isEqualTo("49860.0000");
    }

    @Test
    void sapBillingListsReadTrailingMinusAndCommas() throws IOException {
        Samples samples = new Samples(directory);
        Guess guess = samples.inspect("sap-billing-list.csv");
        StageReport report = samples.stage("sap-billing-list.csv", guess.toMapping());

        assertThat(guess.toMapping().decimalMark()).isEqualTo(",");
        assertThat(guess.toMapping().columns())
                .containsEntry(Column.LINE, 1)
                .containsEntry(Column.PRODUCT, 6)
                .containsEntry(Column.ACCOUNT, 4);
        assertThat(report.tally(Status.ACCEPTED).money())
                .isEqualTo(Map.of("EUR", money("21420.4000"), "USD", money("210.0000")));
        assertThat(report.excludedBy("total-unnamed").lines()).isEqualTo(2);
    }

    @Test
    void sapTablesAreReadByTheirFieldNames() throws IOException {
        Samples samples = new Samples(directory);
        StageReport report =
                samples.stage("sap-vbap.txt", samples.inspect("sap-vbap.txt").toMapping());

        assertThat(report.tally(Status.ACCEPTED)).isEqualTo(new Tally(3, Map.of("CNY", money("1830.0000"))));
        assertThat(samples.one("min(account || '/' || account_name || '/' || region)"))
                .isEqualTo("0000200001/澜山大学/华东");
    }

    @Test
    void tenThousandsInATitleMultiplyAndNamesStandInForCodes() throws IOException {
        Samples samples = new Samples(directory);
        StageReport report = samples.stage(
                "ten-thousands.csv", samples.inspect("ten-thousands.csv").toMapping());

        assertThat(report.tally(Status.ACCEPTED)).isEqualTo(new Tally(3, Map.of("CNY", money("205956.7000"))));
        assertThat(report.excludedBy("total").lines()).isEqualTo(1);
        assertThat(report.excludedBy("repeated-header").lines()).isEqualTo(1);
        assertThat(report.excludedBy("total-unnamed").lines()).isEqualTo(1);
        assertThat(samples.one("max(account) FILTER (row_no = 4)")).isEqualTo("青岚制造");
    }

    @Test
    void ordersWithoutHeaderAreUnderstoodByContent() throws IOException {
        Samples samples = new Samples(directory);
        Mapping mapping = samples.inspect("headerless-orders.csv").toMapping();

        assertThat(mapping.header()).isZero();
        assertThat(mapping.decimalMark()).isEqualTo(",");
        assertThat(mapping.columns())
                .isEqualTo(columns(List.of(
                        Column.ORDER,
                        Column.LINE,
                        Column.DATE,
                        Column.ACCOUNT,
                        Column.PRODUCT_NAME,
                        Column.QUANTITY,
                        Column.PRICE,
                        Column.AMOUNT)));
        assertThat(samples.stage("headerless-orders.csv", mapping).lines(Status.REJECTED))
                .isZero();
    }

    @Test
    void namesWithoutHeaderAndOrderAreUnderstoodByContent() throws IOException {
        Samples samples = new Samples(directory);
        Guess guess = samples.inspect("headerless-names.csv");

        assertThat(guess.toMapping().columns())
                .isEqualTo(columns(List.of(
                        Column.DATE, Column.ACCOUNT_NAME, Column.PRODUCT_NAME, Column.QUANTITY, Column.AMOUNT)));
        assertThat(guess.toMapping().dateOrder()).isEqualTo(DateOrder.DMY);
        assertThat(guess.questions()).containsExactly(Question.CURRENCY);
    }

    private static Map<Column, Integer> columns(List<Column> inOrder) {
        return inOrder.stream().collect(java.util.stream.Collectors.toMap(c -> c, inOrder::indexOf));
    }

    private static BigDecimal money(String exact) {
        return new BigDecimal(exact);
    }
}
