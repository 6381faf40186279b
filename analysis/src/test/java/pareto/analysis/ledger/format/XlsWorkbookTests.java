package pareto.analysis.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsWorkbookTests {

    @TempDir
    Path folder;

    static byte[] workbook(Consumer<HSSFWorkbook> fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            fill.accept(book);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private Path saved(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("orders.xls"), bytes);
    }

    @Test
    void givesNumbersDatesTextsAndResults() throws IOException {
        var path = saved(workbook(book -> {
            var sheet = book.createSheet("订单");
            var first = sheet.createRow(0);
            first.createCell(0).setCellValue("衡川通信");
            first.createCell(1).setCellValue(0.1 + 0.2);
            first.createCell(2).setCellValue(1e9);
            first.createCell(3).setCellValue(false);
            first.createCell(4).setCellErrorValue((byte) 7);
            first.createCell(5).setCellFormula("1+2");
            first.createCell(6).setCellFormula("\"a\"&\"b\"");
            var day = book.createCellStyle();
            day.setDataFormat((short) 31);
            var moment = book.createCellStyle();
            moment.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d h:mm"));
            var second = sheet.createRow(2);
            second.createCell(0).setCellValue(LocalDate.of(2026, 11, 21));
            second.getCell(0).setCellStyle(day);
            second.createCell(1).setCellValue(LocalDateTime.of(2026, 11, 21, 8, 26));
            second.getCell(1).setCellStyle(moment);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));
        assertThat(Reading.rows(path))
                .containsExactly(
                        List.of("衡川通信", "0.3", "1000000000", "false", "", "3", "ab"),
                        List.of("2026-11-21", "2026-11-21T08:26:00"));
        assertThat(Reading.records(Reading.only(path)))
                .extracting(RawRecord::number)
                .containsExactly(1L, 3L);
    }

    @Test
    void carriesCellsMergedOverRows() throws IOException {
        var path = saved(workbook(book -> {
            book.createSheet("cover");
            var sheet = book.createSheet("orders");
            for (int row = 0; row < 3; row++) {
                sheet.createRow(row).createCell(1).setCellValue(row + 1);
            }
            sheet.getRow(0).createCell(0).setCellValue("A");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
        }));
        assertThat(Reading.rows(path)).containsExactly(List.of("A", "1"), List.of("A", "2"), List.of("", "3"));
    }

    @Test
    void isRefusedWhenProtectedByAPassword() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            saved(workbook(book -> {
                book.createSheet("a").createRow(0).createCell(0).setCellValue("x");
                book.writeProtectWorkbook("secret", "owner");
            }));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(Reading.refusal(folder.resolve("orders.xls")).code()).isEqualTo("encrypted-workbook");
    }

    @Test
    void isRefusedWhenItIsAnEncryptedXlsx() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            files.writeFilesystem(bytes);
        }
        var refusal = Reading.refusal(Files.write(folder.resolve("orders.xlsx"), bytes.toByteArray()));
        assertThat(refusal.code()).isEqualTo("encrypted-workbook");
        assertThat(refusal).hasMessageStartingWith("orders.xlsx is protected by a password.");
    }

    @Test
    void isRefusedWhenCutOff() throws IOException {
        var whole = workbook(book -> {
            var sheet = book.createSheet("a");
            for (int row = 0; row < 5_000; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row);
            }
        });
        var refusal = Reading.refusal(saved(Arrays.copyOf(whole, whole.length / 2)));
        assertThat(refusal.code()).isIn("damaged", "damaged-after", "cut-off");
        assertThat(refusal).hasMessageContaining("orders.xls");
    }
}
