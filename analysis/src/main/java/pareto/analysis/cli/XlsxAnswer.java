package pareto.analysis.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import pareto.analysis.portfolio.AccountFigures;

/// The answer as a workbook of three sheets: ranking, concentration, records. Figures are numbers; a text that a
/// spreadsheet could take for a formula begins with an apostrophe.
final class XlsxAnswer {

    /// What a sheet can hold besides its heading.
    private static final int MOST_ROWS = 1_048_575;

    private static final int FLUSH_EVERY = 1_000;

    private final Answer answer;
    private final Words words;

    XlsxAnswer(Answer answer, Words words) {
        this.answer = answer;
        this.words = words;
    }

    void write(OutputStream out) throws IOException, SQLException {
        try (var workbook = new Workbook(out, "Pareto", "1.0")) {
            ranking(workbook.newWorksheet(words.text("ranking")));
            concentration(workbook.newWorksheet(words.text("concentration")));
            counts(workbook.newWorksheet(words.text("lines")));
        }
    }

    private void ranking(Worksheet sheet) throws IOException, SQLException {
        headings(
                sheet,
                "rank",
                "account",
                "name",
                "revenue",
                "share",
                "cumulative",
                "orders",
                "orderDays",
                "first",
                "last",
                "tier");
        answer.ranking().forEachCounted(row -> {
            if (row.rank() <= MOST_ROWS) {
                account(sheet, (int) row.rank(), row);
            }
        });
        sheet.finish();
    }

    private void account(Worksheet sheet, int at, AccountFigures row) {
        sheet.value(at, 0, row.rank());
        text(sheet, at, 1, row.account());
        text(sheet, at, 2, Objects.requireNonNullElse(row.name(), ""));
        sheet.value(at, 3, row.now().revenue());
        percent(sheet, at, 4, row.share());
        percent(sheet, at, 5, row.cumulativeShare());
        sheet.value(at, 6, row.now().orders());
        sheet.value(at, 7, row.now().orderDays());
        day(sheet, at, 8, row.now().firstOrder());
        day(sheet, at, 9, row.now().lastOrder());
        text(sheet, at, 10, words.tier(row.tier().tier()));
        flush(sheet, at);
    }

    /// Rows already written leave the memory.
    private static void flush(Worksheet sheet, int at) {
        try {
            if (at % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void concentration(Worksheet sheet) throws IOException {
        var at = 0;
        text(sheet, at++, 0, Sentences.basis(answer, words));
        for (var figure : Sentences.concentration(answer, words)) {
            text(sheet, at, 0, figure.label());
            text(sheet, at++, 1, figure.value());
        }
        sheet.finish();
    }

    private void counts(Worksheet sheet) throws IOException {
        headings(sheet, "status", "count", "money");
        var at = 1;
        for (var entry : answer.counts().byStatus().entrySet()) {
            text(sheet, at, 0, words.text(entry.getKey()));
            sheet.value(at, 1, entry.getValue().lines());
            var column = 2;
            for (var sum : entry.getValue().money().entrySet()) {
                sheet.value(at, column++, sum.getValue());
                text(sheet, at, column++, sum.getKey());
            }
            at++;
        }
        sheet.finish();
    }

    private void headings(Worksheet sheet, String... keys) {
        for (int column = 0; column < keys.length; column++) {
            sheet.value(0, column, words.text(keys[column]));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static void percent(Worksheet sheet, int row, int column, BigDecimal share) {
        sheet.value(row, column, share);
        sheet.style(row, column).format("0.00%").set();
    }

    private static void day(Worksheet sheet, int row, int column, @Nullable LocalDate day) {
        if (day != null) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, harmless(text));
    }

    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
