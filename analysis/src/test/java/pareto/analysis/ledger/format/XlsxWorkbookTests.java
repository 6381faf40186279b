package pareto.analysis.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxWorkbookTests {

    @TempDir
    Path folder;

    static byte[] workbook(Consumer<Workbook> fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            fill.accept(workbook);
        }
        return bytes.toByteArray();
    }

    static byte[] sheet(Consumer<Worksheet> fill) throws IOException {
        return workbook(book -> fill.accept(book.newWorksheet("订单")));
    }

    private Path saved(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("orders.xlsx"), bytes);
    }

    @Test
    void givesNumbersDatesAndTextsWithoutFormatting() throws IOException {
        var path = saved(sheet(sheet -> {
            sheet.value(0, 0, "客户 <衡川>");
            sheet.value(0, 1, 1234567.5);
            sheet.style(0, 1).format("#,##0.00").set();
            sheet.value(0, 2, 0.1 + 0.2);
            sheet.value(0, 3, 1e-7);
            sheet.value(0, 4, true);
            sheet.value(1, 0, LocalDate.of(2026, 11, 21));
            sheet.style(1, 0).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 1, LocalDateTime.of(2026, 11, 21, 8, 26, 30));
            sheet.style(1, 1).format("yyyy-mm-dd hh:mm:ss").set();
            sheet.inlineString(1, 3, "inline");
        }));
        assertThat(Reading.rows(path))
                .containsExactly(
                        List.of("客户 <衡川>", "1234567.5", "0.3", "0.0000001", "true"),
                        List.of("2026-11-21", "2026-11-21T08:26:30", "", "inline"));
        assertThat(Reading.only(path).format().description()).isEqualTo("Excel .xlsx");
    }

    @Test
    void countsRowsAsExcelDoes() throws IOException {
        var path = saved(sheet(sheet -> {
            sheet.value(1, 0, "title");
            sheet.value(4, 2, "header");
        }));
        assertThat(Reading.records(Reading.only(path)))
                .extracting(RawRecord::number)
                .containsExactly(2L, 5L);
    }

    @Test
    void carriesCellsMergedOverRowsButNotTitles() throws IOException {
        var path = saved(sheet(sheet -> {
            sheet.value(0, 0, "title");
            sheet.range(0, 0, 0, 2).merge();
            sheet.value(1, 0, "A");
            sheet.range(1, 0, 3, 1).merge();
            for (int row = 1; row < 5; row++) {
                sheet.value(row, 2, row);
            }
        }));
        assertThat(Reading.rows(path))
                .containsExactly(
                        List.of("title"),
                        List.of("A", "A", "1"),
                        List.of("A", "A", "2"),
                        List.of("A", "A", "3"),
                        List.of("", "", "4"));
    }

    @Test
    void givesEverySheetThatHoldsAnything() throws IOException {
        var path = saved(workbook(book -> {
            book.newWorksheet("一月").value(0, 0, "a");
            book.newWorksheet("empty");
            book.newWorksheet("二月").value(0, 0, "b");
        }));
        var files = OrderFiles.open(path, ArchiveLimits.STANDARD);
        assertThat(files).extracting(OrderFile::name).containsExactly("orders.xlsx [一月]", "orders.xlsx [二月]");
        assertThat(Reading.rows(files.getLast())).containsExactly(List.of("b"));
    }

    @Test
    void saysInWhichRowItIsCutOff() throws IOException {
        var whole = sheet(sheet -> {
            for (int row = 0; row < 5_000; row++) {
                sheet.value(row, 0, Math.sqrt(row) * 1e6);
            }
        });
        var path = saved(Arrays.copyOf(whole, whole.length * 3 / 4));
        assertThat(Reading.refusal(path).code()).isEqualTo("cut-off-sheet");
        assertThat(Reading.refusal(path).getMessage())
                .matches("orders\\.xlsx is damaged: the sheet ends in the middle of row \\d,\\d{3}\\. Save it .*");
    }

    @Test
    void isRefusedWhenItHasNoContent() throws IOException {
        assertThat(Reading.refusal(saved(workbook(book -> book.newWorksheet("leer"))))
                        .code())
                .isEqualTo("empty-workbook");
    }

    @Test
    void isReadOutOfArchivesWithoutLeavingCopies() throws IOException {
        var bytes = sheet(sheet -> sheet.value(0, 0, "a"));
        var spool = folder.resolve("spool");
        for (var packed : List.of(Reading.zip("in.xlsx", bytes), Reading.gzip(bytes))) {
            var path = Files.write(folder.resolve("packed"), packed);
            var file = OrderFiles.open(path, ArchiveLimits.STANDARD.spoolingTo(spool))
                    .getFirst();
            assertThat(Reading.rows(file)).containsExactly(List.of("a"));
            assertThat(spool).isEmptyDirectory();
        }
    }
}
