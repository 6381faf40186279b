package pareto.analysis.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hand-made lists merge the cells of an order over its lines: its customer holds for each line, its total only once.
class MergedOrderTotalTests {

    private static final String LIST = """
            <html><body><table>
            <tr><td>客户名称</td><td>订单号</td><td>下单日期</td><td>品名</td><td>单价</td><td>金额</td></tr>
            <tr><td rowspan="3">恒岳重工</td><td rowspan="3">A-1</td><td rowspan="3">2025-03-01</td>
                <td>网关</td><td>100</td><td rowspan="3">600</td></tr>
            <tr><td>交换机</td><td>200</td></tr>
            <tr><td>专线</td><td>300</td></tr>
            <tr><td>云帆零售</td><td>A-2</td><td>2025-03-02</td><td>网关</td><td>100</td><td>100</td></tr>
            </table></body></html>
            """;

    @TempDir
    Path directory;

    @Test
    void countsItsTotalOnceAndItsCustomerForEveryLine() throws IOException {
        Samples samples = new Samples(directory);
        StageReport report = samples.stageText(LIST);

        assertThat(report.lines(Status.ACCEPTED)).isEqualTo(4);
        assertThat(samples.one("sum(amount)")).isEqualTo("700.0000");
        assertThat(samples.one("count(*) FILTER (account = '恒岳重工')")).isEqualTo("3");
        assertThat(samples.one("sum(price)")).isEqualTo("700.0000");
    }
}
