package pareto.account.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// A group with a dossier, a name that looks like a formula, two people and a relation, taken away and brought back.
@IntegrationTest
class TakenAwayAndBroughtBackTests {

    private static final String ACCOUNTS = """
            客户编码,客户名称,上级客户,简称,曾用名,英文名,统一社会信用代码,行业,规模,员工人数,年营业额,成立日期,备注
            G1,恒岳集团有限公司,,恒岳,恒岳机械厂;恒岳总厂,Hengyue Group,91350100M000100Y43,制造业,大型,1200,CNY 35000000,1998-05-01,"两行
            备注"
            G2,"=恒岳""重工"",有限公司",G1,,,,,,,,,,@备注
            """;
    private static final String CONTACTS = """
            客户编码,姓名,职务,手机,邮箱,决策角色,影响力,态度,态度备注,偏好,依据,来源,使用期限
            G1,顾明阳,设备部部长,+86 000-1234,gu@hengyue.example,否决,4,反对,怕超预算,电话,同意,名片,2099-12-31
            G2,严伯庸,总经理,,,拍板,,,,,公开,官网,2099-12-31
            """;
    private static final String RELATIONS = """
            甲客户编码,甲,关系,乙客户编码,乙,起,止
            G1,顾明阳,汇报给,G2,严伯庸,2024-02-29,
            G2,严伯庸,认识,G1,顾明阳,2020-01-01,2099-06-30
            """;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    @Autowired
    private SightGrants grants;

    private Exchanger director;

    @BeforeEach
    void bringIn() {
        house.knowsOnly();
        director = new Exchanger(application, Role.DIRECTOR);
        AccountImport applied = director.apply(director.compare(Map.of(
                "accounts.csv", ACCOUNTS.getBytes(UTF_8),
                "contacts.csv", CONTACTS.getBytes(UTF_8),
                "relations.csv", RELATIONS.getBytes(UTF_8))));
        assertThat(applied.state())
                .as(String.valueOf(applied.refusal()) + director.verdicts(applied))
                .isEqualTo(AccountImport.State.APPLIED);
        assertThat(Objects.requireNonNull(applied.counts()).of(Status.NEW)).isEqualTo(6);
    }

    @Test
    void areUnchangedEverywhereAsAWorkbook() {
        byte[] workbook = director.visitor.bytes(Exchanger.PAGE + "/export.xlsx");

        AccountImport compared = director.compare(Map.of("export.xlsx", workbook));

        assertThat(compared.tables()).extracting(TableMapping::kind).containsExactly(Kind.values());
        assertThat(compared.tables())
                .allSatisfy(table -> assertThat(table.fields()).doesNotContain(""));
        assertThat(director.verdicts(compared)).allMatch(verdict -> verdict.status() == Status.UNCHANGED);
        assertThat(Objects.requireNonNull(compared.counts()).of(Status.UNCHANGED))
                .isEqualTo(6);
    }

    @Test
    void areUnchangedEverywhereAsTextInBothLanguages() {
        for (String language : List.of("zh", "en")) {
            director.visitor.get(Exchanger.PAGE);
            director.visitor.post("/language", Map.of("language", language, "back", Exchanger.PAGE));
            for (String kind : List.of("accounts", "contacts", "relations")) {
                byte[] text = director.visitor.bytes(Exchanger.PAGE + "/" + kind + ".csv");

                AccountImport compared = director.compare(Map.of(kind + ".csv", text));

                assertThat(director.verdicts(compared))
                        .as(language + " " + kind + " " + new String(text, UTF_8))
                        .hasSize(2)
                        .allMatch(verdict -> verdict.status() == Status.UNCHANGED);
            }
        }
    }

    @Test
    void areHarmlessToSpreadsheetsOnTheWay() {
        HttpResponse<String> answer = director.visitor.get(Exchanger.PAGE + "/accounts.csv");

        assertThat(answer.body()).startsWith("\uFEFF").contains("\"'=恒岳\"\"重工\"\",有限公司\"", "\"'@备注\"");
        assertThat(director.visitor.get(Exchanger.PAGE + "/contacts.csv").body())
                .contains("\"'+86 000-1234\"");
    }

    @Test
    void areTakenAwayAsFarAsTheReaderSeesThem() {
        Exchanger manager = new Exchanger(application, Role.MANAGER);
        actors.system("test", () -> grants.grant(house.account("G2").id(), manager.person.id(), "test"));
        Exchanger analyst = new Exchanger(application, Role.ANALYST);
        Exchanger specialist = new Exchanger(application, Role.SPECIALIST);

        assertThat(manager.visitor.get(Exchanger.PAGE + "/accounts.csv").body())
                .contains("G2")
                .doesNotContain("恒岳集团有限公司", "91350100");
        assertThat(manager.visitor.get(Exchanger.PAGE + "/contacts.csv").body())
                .contains("严伯庸")
                .doesNotContain("顾明阳");
        assertThat(analyst.visitor.get(Exchanger.PAGE + "/accounts.csv").body()).contains("恒岳集团有限公司");
        assertThat(analyst.visitor.get(Exchanger.PAGE + "/contacts.csv").statusCode())
                .isEqualTo(403);
        assertThat(analyst.visitor.get(Exchanger.PAGE + "/export.xlsx").statusCode())
                .isEqualTo(200);
        assertThat(specialist.visitor.get(Exchanger.PAGE + "/accounts.csv").statusCode())
                .isEqualTo(403);
    }

    @Test
    void areTakenAwayByGroup() {
        String group =
                Exchanger.PAGE + "/accounts.csv?group=" + house.account("G2").id();

        assertThat(director.visitor.get(group).body()).contains("G2").doesNotContain("Hengyue Group");
    }

    @Test
    void leaveARecordOfWhoTookWhat() {
        director.visitor.get(Exchanger.PAGE + "/contacts.csv");

        Exchanger administrator = new Exchanger(application, Role.ADMINISTRATOR);
        assertThat(administrator.text("/audit")).contains("Exported accounts", "Looked at personal data");
    }
}
