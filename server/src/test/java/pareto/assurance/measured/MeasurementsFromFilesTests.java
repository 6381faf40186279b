package pareto.assurance.measured;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.agreement.Metric;
import pareto.shell.file.XlsxOut;
import pareto.testing.Visitor;

/// Files of outages and samples: looked at first, then entered as a whole or not at all.
class MeasurementsFromFilesTests extends OneMeasuredContract {

    private static final String OUTAGES = """
            测量对象,工单号,开始时间,恢复时间,原因,公告时间,备注,处理人
            深圳一店专线,T-1,2026-02-03 09:00,2026-02-03 14:00,我方原因,,光缆被挖断,甲
            SZ-002,T-2,2026/2/10 1:00,2026-02-10T03:00:00+00:00,计划维护,2026-02-01 08:00,割接,甲
            深圳一店专线,,2026-02-20 09:00:30,,,,,甲
            """;

    @Test
    void areEnteredOnceHoweverOftenTheyCome() {
        String looked = looked("outages.csv", OUTAGES);
        assertThat(looked).contains("3", "New: 3. Changed: 0. Known already: 0.", "Columns left out: 处理人");
        assertThat(inFebruary()).as("only looked at").isEmpty();

        entered();
        assertThat(inFebruary()).hasSize(3).anySatisfy(known -> {
            assertThat(known.subject()).isEqualTo(second.id());
            assertThat(known.from()).isEqualTo("2026-02-10T01:00:00Z");
            assertThat(known.to()).isEqualTo("2026-02-10T03:00:00Z");
            assertThat(known.cause()).isEqualTo(Cause.PLANNED);
            assertThat(known.announced()).isEqualTo("2026-02-01T08:00:00Z");
        });

        assertThat(looked("outages.csv", OUTAGES)).contains("New: 0. Changed: 0. Known already: 3.");
        entered();
        assertThat(inFebruary())
                .hasSize(3)
                .allSatisfy(known -> assertThat(known.revision()).isEqualTo(1));
        assertThat(manager.get(address() + "/file").statusCode()).isEqualTo(404);
    }

    @Test
    void areRefusedAsAWholeWithASentenceForEachLine() {
        String looked = looked("outages.csv", """
                subject,begin,end,cause
                SZ-001,2026-02-03 09:00,2026-02-03 08:00,ours
                SZ-009,2026-02-03 09:00,,ours
                SZ-001,2026-02-04 09:00,,nobody knows
                SZ-001,soon,,ours
                SZ-001,2026-02-05 09:00,,ours
                深圳一店专线,2026-02-05 09:00,2026-02-05 10:00,ours
                """);
        assertThat(looked)
                .contains(
                        "5 faults: nothing can be entered",
                        "Line 2: “end” must be later than “begin”.",
                        "Line 3: Nothing measured under this contract is called “SZ-009”",
                        "Line 4: “nobody knows” in “cause” is not known",
                        "Line 5: “soon” in “begin” is no time since 1990",
                        "Line 7: It is the same measurement as in line 6")
                .doesNotContain("/entry");
        assertThat(manager.post(address() + "/file/entry", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(inFebruary()).isEmpty();
        assertThat(manager.post(address() + "/file/removal", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(manager.get(address() + "/file").statusCode()).isEqualTo(404);
    }

    @Test
    void mayBeWorkbooksOfSamples() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new XlsxOut(bytes)) {
            out.table("时延", List.of("测量对象", "指标", "开始", "结束", "数值"));
            out.row(List.of("SZ-001", "时延", "2026-02-03 09:00", "2026-02-03 09:05", "20.5"));
            out.row(List.of("SZ-001", "latency", "2026-02-03 09:05", "2026-02-03 09:10", "31"));
        }
        assertThat(looked("latency.xlsx", bytes.toByteArray())).contains("samples in the file: 2", "New: 2.");
        entered();
        assertThat(asManager(() -> samples(Metric.LATENCY, FEBRUARY, MARCH)))
                .extracting(sample -> sample.value().toPlainString())
                .containsExactly("20.5", "31");
    }

    @Test
    void maySayFeesAndSitesFromADayOn() {
        String fees = """
                电路,生效日,月费,地点,备用,更改原因
                SZ-001,2026-03-01,400,,,新资费
                SZ-001,2026-06-01,450.5,深圳二店,否,搬迁
                SZ-002,2026-02-01,无,,,合同未列
                """;
        assertThat(looked("fees.csv", fees)).contains("New: 0. Changed: 3. Known already: 0.");
        assertThat(asManager(() -> subjects.known(contract, line.id().id()).since()))
                .as("only looked at")
                .isEmpty();
        entered();

        Subject known = asManager(() -> subjects.known(contract, line.id().id()).subject());
        assertThat(known.fee(LocalDate.of(2026, 2, 28))).isEqualByComparingTo("350");
        assertThat(known.fee(LocalDate.of(2026, 3, 1))).isEqualByComparingTo("400");
        assertThat(known.fee(LocalDate.of(2026, 6, 1))).isEqualByComparingTo("450.5");
        assertThat(known.stays()).extracting(Subject::site).containsExactly("深圳一店", "深圳二店");
        assertThat(known.stays()).extracting(Subject::spare).containsExactly(true, false);
        assertThat(asManager(() -> subjects.known(contract, second.id().id()).subject())
                        .fee())
                .isNull();
        assertThat(looked("fees.csv", fees)).contains("New: 0. Changed: 0. Known already: 3.");
    }

    @Test
    void arePricesWhereThereAreFeesWhateverElseIsRemarked() {
        String looked = looked("prices.csv", """
                专线,生效日,月费,备注,编号
                SZ-001,2026-12-31,400,新资费,P-1
                """);

        assertThat(looked).contains("New: 0. Changed: 1. Known already: 0.", "Columns left out: 备注, 编号");
        entered();
        assertThat(outagesEver()).isZero();
        assertThat(asManager(() -> subjects.known(contract, line.id().id()).subject())
                        .fee(LocalDate.of(2026, 12, 31)))
                .isEqualByComparingTo("400");
    }

    @Test
    void areRefusedWhereFeesStandBesideWhatOnlyOutagesHave() {
        assertThat(looked("both.csv", "专线,生效日,月费,原因\nSZ-001,2026-03-01,400,新资费\n"))
                .contains("The column “月费” is one of fees and stand-by, “原因” is one of outages")
                .doesNotContain("/entry");
        assertThat(looked("both.csv", "line,since,spare,end\nSZ-001,2026-03-01,yes,2026-03-02\n"))
                .contains("The column “spare” is one of fees and stand-by, “end” is one of outages");
        assertThat(outagesEver()).isZero();
    }

    private int outagesEver() {
        return asManager(() -> jdbc.sql("select count(*) from outage where account_id = ?")
                .param(retail.id())
                .query(Integer.class)
                .single());
    }

    @Test
    void areRefusedWhereFeesAreWrong() {
        assertThat(looked("fees.csv", """
                subject,since,fee,stand-by,why
                SZ-001,2026-03-01,lots,,x
                SZ-001,2026-03-01,400,,
                SZ-001,2025-03-01,400,,x
                SZ-001,2026-03-01,,perhaps,x
                SZ-001,2026-03-01,,,x
                SZ-001,soon,400,,x
                SZ-002,2026-03-01,400,,x
                SZ-002,2026-03-01,500,,x
                """))
                .contains(
                        "Line 2: “lots” in “fee” is no number",
                        "Line 3: ",
                        "is over; say why",
                        "Line 4: It is not measured on",
                        "Line 5: “perhaps” in “stand-by” is not known",
                        "Line 6: Say something",
                        "Line 7: “soon” in “since” is no day",
                        "Line 9: It is the same measurement as in line 8");
    }

    @Test
    void sayNoFeesByTheDesk() {
        Visitor desk = house.signedIn(pareto.access.Role.DESK);
        desk.get(address());
        var answer = desk.upload(
                address() + "/file", "fees.csv", "subject,since,fee,why\nSZ-001,2026-03-01,400,x\n".getBytes(UTF_8));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(desk.get(address() + "/file").statusCode()).isEqualTo(403);
        assertThat(desk.post(address() + "/file/entry", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void areNothingWithoutHeadings() {
        assertThat(looked("x.csv", "SZ-001,2026-02-03 09:00\nSZ-001,2026-02-04 09:00\n"))
                .contains("No line names the columns subject and begin");
        assertThat(looked("x.csv", "subject,begin,value\nSZ-001,2026-02-03 09:00,3\n"))
                .contains("is missing");
        assertThat(looked("x.csv", "subject,line,begin\nSZ-001,x,2026-02-03 09:00\n"))
                .contains("mean the same");
        assertThat(looked("x.csv", "subject,begin,end\n,,\n")).contains("nothing below the headings");
    }

    @Test
    void areSeenByWhoeverBroughtThem() {
        looked("outages.csv", OUTAGES);
        Visitor desk = house.signedIn(pareto.access.Role.DESK);
        desk.get("/");
        assertThat(desk.get(address() + "/file").statusCode()).isEqualTo(404);
    }

    private String looked(String name, String content) {
        return looked(name, content.getBytes(UTF_8));
    }

    private String looked(String name, byte[] content) {
        manager.get(address());
        var answer = manager.upload(address() + "/file", name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return manager.get(address() + "/file").body();
    }

    private void entered() {
        assertThat(manager.post(address() + "/file/entry", Map.of()).statusCode())
                .isEqualTo(302);
    }
}
