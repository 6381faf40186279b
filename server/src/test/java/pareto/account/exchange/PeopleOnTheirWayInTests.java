package pareto.account.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/// The files people come in, and what is kept of them meanwhile.
class PeopleOnTheirWayInTests extends FilesOfPeople {

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
}
