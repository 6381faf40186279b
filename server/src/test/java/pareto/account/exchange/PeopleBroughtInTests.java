package pareto.account.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.testing.IntegrationTest;

/// 恒岳重工 is known under K1, 云杉科技 under K2; nobody who works there is known.
@IntegrationTest
class PeopleBroughtInTests {

    private static final String HEAD = "客户编码,姓名,部门,职务,手机,邮箱,决策角色,影响力,态度,依据,来源,使用期限\n";
    private static final String GU = "K1,顾明阳,设备部,部长,000-1234,gu@hengyue.example,否决,4,反对,同意,名片,2099-12-31\n";
    private static final String YAN = "K1,严伯庸,,总经理,000-1111,,拍板,5,中立,公开,官网,2099-12-31\n";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Exchanger director;

    @BeforeEach
    void twoAccounts() {
        actors.system("test", () -> {
            accounts.forgetAll();
            accounts.ensure(
                    List.of(new FoundAccount("K1", "恒岳重工有限公司", null), new FoundAccount("K2", "云杉科技有限公司", null)));
        });
        director = new Exchanger(port, application, Role.DIRECTOR);
    }

    @Test
    void areAddedWithTheGroundOfTheirData() {
        AccountImport applied = director.take("contacts.csv", HEAD + GU + YAN);

        assertThat(Objects.requireNonNull(applied.counts()).of(Kind.CONTACTS, Status.NEW))
                .isEqualTo(2);
        assertThat(director.visitor.get(people("K1")).body()).contains("顾明阳", "设备部 部长", "严伯庸");
        assertThat(contacts()).contains("000-1234", "gu@hengyue.example");
        assertThat(director.visitor.get("/contacts?q=%E6%98%8E%E9%98%B3").body())
                .contains("顾明阳", "恒岳重工有限公司");
        assertThat(count("contact_consent where ground = 'consent'")).isEqualTo(2);
        assertThat(count("account_match_key where kind = 'contact'")).isEqualTo(3);
    }

    @Test
    void areTheSamePersonWhenTheyComeAgain() {
        director.take("contacts.csv", HEAD + GU + YAN);

        AccountImport again = director.compare("contacts.csv", HEAD + GU + YAN);
        AccountImport changed = director.take("contacts.csv", HEAD + "K1,顾 明阳,,,000-9999,,,2,,,,\n");

        assertThat(Objects.requireNonNull(again.counts()).of(Status.UNCHANGED)).isEqualTo(2);
        assertThat(Objects.requireNonNull(changed.counts()).of(Status.CHANGED)).isEqualTo(1);
        assertThat(contacts()).contains("000-9999", "设备部 部长").doesNotContain("000-1234");
        assertThat(count("contact")).isEqualTo(2);
        assertThat(count("account_match_key where kind = 'contact'")).isEqualTo(3);
    }

    @Test
    void areToldApartByPhoneAndMail() {
        director.take(
                "contacts.csv", HEAD + GU + GU.replace("000-1234", "000-5678").replace("gu@", "gu2@"));

        List<Verdict> verdicts = director.verdicts(director.compare(
                "contacts.csv",
                HEAD + "K1,顾明阳,,,000-5678,,,1,,,,\n" + "K1,顾明阳,,,,,,1,,,,\n" + "K2,顾明阳,,,000-5678,,,1,,,,\n"));

        assertThat(verdicts)
                .extracting(Verdict::status)
                .containsExactly(Status.CHANGED, Status.ASKING, Status.REJECTED);
        assertThat(reason(verdicts.get(1))).isEqualTo("account.exchange.asks.namesakes");
    }

    @Test
    void areAQuestionWhenEverythingButTheNameDiffers() {
        director.take("contacts.csv", HEAD + GU);

        List<Verdict> verdicts = director.verdicts(
                director.compare("contacts.csv", HEAD + "K1,顾明阳,,,000-7777,other@hengyue.example,,,,,,\n"));

        assertThat(reason(verdicts.getFirst())).isEqualTo("account.exchange.asks.otherReach");
    }

    @Test
    void areRejectedWithASentenceEach() {
        String whole = "K1,陶静,采购部,总监,000-1,a@b.example,评估,3,支持,同意,名片,2099-12-31\n";
        List<Verdict> verdicts = director.verdicts(director.compare(
                "contacts.csv",
                HEAD
                        + whole.replace("K1", "")
                        + whole.replace("K1", "K7")
                        + whole.replace("陶静", "")
                        + whole.replace("000-1", "打不通")
                        + whole.replace("a@b.example", "a.example")
                        + whole.replace("评估", "随便")
                        + whole.replace("评估", "")
                        + whole.replace(",3,", ",9,")
                        + whole.replace("支持", "还行")
                        + whole.replace("同意", "口头")
                        + whole.replace("同意", "")
                        + whole.replace("名片", "")
                        + whole.replace("2099-12-31", "2001-12-31")
                        + whole.replace("2099-12-31", "2099-13-31")
                        + whole.replace("同意,名片,2099-12-31", ",,")
                        + whole.replace("总监", "长".repeat(101))
                        + whole
                        + whole));

        assertThat(verdicts)
                .filteredOn(verdict -> verdict.status() == Status.REJECTED)
                .extracting(PeopleBroughtInTests::reason)
                .containsExactly(
                        "account.exchange.bad.personAccount",
                        "account.exchange.bad.account",
                        "account.exchange.bad.missing.CONTACTS.person",
                        "account.exchange.bad.phone",
                        "account.exchange.bad.email",
                        "account.exchange.bad.choice",
                        "account.exchange.bad.missing.CONTACTS.role",
                        "account.exchange.bad.influence",
                        "account.exchange.bad.choice",
                        "account.exchange.bad.choice",
                        "account.exchange.bad.ground",
                        "account.exchange.bad.source",
                        "account.exchange.bad.until",
                        "account.exchange.bad.day",
                        "account.exchange.bad.ground",
                        "account.exchange.bad.long",
                        "account.exchange.bad.twice");
        assertThat(verdicts).hasSize(18);
        assertThat(director.text(
                        director.upload(Map.of("a.csv", HEAD.getBytes(UTF_8))).address()))
                .contains("Where a cell is empty");
    }

    @Test
    void comeWithTheirAccountsAndRelationsInOneWorkbook() throws IOException {
        AccountImport compared = director.compare(Map.of("客户.xlsx", workbook()));

        assertThat(compared.tables()).extracting(TableMapping::kind).containsExactly(Kind.values());
        assertThat(Objects.requireNonNull(compared.counts()).of(Status.NEW)).isEqualTo(5);
        AccountImport applied = director.apply(compared);
        assertThat(applied.state()).as(String.valueOf(applied.refusal())).isEqualTo(AccountImport.State.APPLIED);
        assertThat(count("contact_relation where kind = 'reports_to' and to_day = 'infinity'"))
                .isEqualTo(1);
        assertThat(count("contact_relation where kind = 'knows' and from_day = '2020-01-31'"))
                .isEqualTo(1);
        assertThat(Objects.requireNonNull(
                                director.compare(Map.of("客户.xlsx", workbook())).counts())
                        .of(Status.UNCHANGED))
                .isEqualTo(5);
    }

    @Test
    void comeInSeveralFilesPackedAndInOldEncodings() throws IOException {
        byte[] contacts = (HEAD + GU.replace("K1", "K3")).getBytes(Charset.forName("GB18030"));
        byte[] accountsFile = "客户编码,客户名称\nK3,清河能源股份有限公司\n".getBytes(Charset.forName("GB18030"));

        AccountImport applied = director.apply(
                director.compare(Map.of("packed.zip", zip(Map.of("联系人.csv", contacts, "客户.csv", accountsFile)))));

        assertThat(Objects.requireNonNull(applied.counts()).of(Status.NEW)).isEqualTo(2);
        assertThat(director.visitor.get(people("K3")).body()).contains("顾明阳", "清河能源股份有限公司");
    }

    @Test
    void haveRelationsThatMakeSenseOnly() {
        director.take("contacts.csv", HEAD + GU + YAN + GU.replace("K1,顾明阳", "K2,贺川"));
        director.take("relations.csv", "甲客户编码,甲,关系,乙客户编码,乙\nK1,顾明阳,汇报给,K1,严伯庸\n");

        List<Verdict> verdicts = director.verdicts(director.compare("relations.csv", """
                甲客户编码,甲,关系,乙客户编码,乙,起,止
                K1,顾明阳,汇报给,K1,严伯庸,,
                K1,严伯庸,汇报给,,顾明阳,,
                ,顾明阳,认识,,严伯庸,,
                K1,顾明阳,认识,K1,顾明阳,,
                K1,顾明阳,认识,K2,无名氏,,
                K1,顾明阳,认识,K2,,,
                K1,顾明阳,,K2,贺川,,
                K1,顾明阳,喜欢,K2,贺川,,
                K1,顾明阳,认识,K2,贺川,2099-01-01,
                K1,顾明阳,认识,K2,贺川,2020-01-01,2019-01-01
                K1,顾明阳,认识,K2,贺川,2020-01-01,
                K1,顾明阳,认识,K2,贺川,2020-01-01,
                K1,顾明阳,汇报给,K2,贺川,,
                """));

        assertThat(verdicts)
                .extracting(
                        verdict -> verdict.reason() == null ? verdict.status().name() : reason(verdict))
                .containsExactly(
                        "UNCHANGED",
                        "account.exchange.bad.superiorCircle",
                        "account.exchange.bad.personAccount",
                        "account.exchange.bad.selfRelated",
                        "account.exchange.bad.person",
                        "account.exchange.bad.missing.RELATIONS.to",
                        "account.exchange.bad.missing.RELATIONS.relation",
                        "account.exchange.bad.choice",
                        "account.exchange.bad.future",
                        "account.exchange.bad.ends",
                        "NEW",
                        "account.exchange.bad.relatedTwice",
                        "account.exchange.bad.superiors");
    }

    @Test
    void neverLieInTheDatabaseInTheClear() {
        AccountImport compared = director.compare("contacts.csv", HEAD + GU);

        assertThat(count("account_import m where m::text like '%顾明阳%' or m::text like '%000-1234%'"))
                .isZero();
        director.apply(compared);
        assertThat(count("account_import m where m::text like '%顾明阳%'")).isZero();
        assertThat(count("audit a where a::text like '%顾明阳%'")).isZero();
    }

    @Test
    void leaveNothingOfThemselvesBehindOnceTheyAreTakenOver() {
        AccountImport applied = director.take("contacts.csv", HEAD + GU + YAN.replace("公开", ""));

        assertThat(director.verdicts(applied)).extracting(Verdict::subject).containsExactly("", "严伯庸");
        assertThat(director.text(applied.address()))
                .doesNotContain("顾明阳")
                .contains("Nobody's data may be kept without a ground");
        assertThat(director.visitor.get(applied.address() + "/rejects.xlsx").statusCode())
                .isEqualTo(200);
        assertThat(count("stored_file where id = '" + applied.files().getFirst().id() + "'"))
                .isZero();
    }

    static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            sheet(book, "客户", "客户编码,客户名称,上级客户", "K3,清河能源,K1");
            sheet(
                    book,
                    "联系人",
                    "客户名称,姓名,职务,决策角色,依据,来源,使用期限",
                    "清河能源,贺川,厂长,拍板,合同,签约,2099-12-31",
                    "清河能源,罗季,科长,使用,合同,签约,2099-12-31");
            sheet(book, "关系", "甲客户,甲,关系,乙客户,乙,起,止", "K3,罗季,汇报给,K3,贺川,,", "清河能源,贺川,认识,清河能源,罗季,2020-01-31,");
        }
        return bytes.toByteArray();
    }

    private static void sheet(Workbook book, String name, String... rows) throws IOException {
        try (Worksheet sheet = book.newWorksheet(name)) {
            for (int row = 0; row < rows.length; row++) {
                String[] cells = rows[row].split(",", -1);
                for (int cell = 0; cell < cells.length; cell++) {
                    sheet.value(row, cell, cells[cell]);
                }
            }
        }
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private String contacts() {
        return director.visitor.get(Exchanger.PAGE + "/contacts.csv").body();
    }

    private static String reason(Verdict verdict) {
        return Objects.requireNonNull(verdict.reason()).key();
    }

    private String people(String code) {
        return "/accounts/"
                + Objects.requireNonNull(actors.system("test", () -> accounts.ids(List.of(code)))
                                .get(code))
                        .id()
                + "/people";
    }

    private int count(String from) {
        return Objects.requireNonNull(actors.system(
                "test",
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + from)
                        .query(Integer.class)
                        .single())));
    }
}
