package pareto.insight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.insight.AskedFigures.Answer;
import pareto.shell.Refusal;
import pareto.shell.Screens;

/// Exactly the rows the portfolio shows, on all its pages, as a file.
@Controller
@PreAuthorize("hasAuthority('MAY_EXPORT')")
class ExportController {

    /// What a sheet holds besides its heading.
    private static final int MOST_ROWS = 1_048_575;

    private static final int FLUSH_EVERY = 1_000;

    private final AskedFigures asked;
    private final RankingRows rows;
    private final Rights rights;
    private final Screens screens;
    private final Audit audit;

    ExportController(AskedFigures asked, RankingRows rows, Rights rights, Screens screens, Audit audit) {
        this.asked = asked;
        this.rows = rows;
        this.rights = rights;
        this.screens = screens;
        this.audit = audit;
    }

    @GetMapping("/portfolio/export.csv")
    void csv(@RequestParam Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Wanted wanted = Wanted.of(parameters);
        Analysis analysis = analysis(wanted);
        Export export = new Export(screens.of(request), rights.totals(), rights.margin());
        audit.record("insight.did.exported", analysis.id().id().toString(), "csv" + wanted.query());
        attach(response, analysis, "csv", "text/csv;charset=UTF-8");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            out.write('\uFEFF'); // Excel takes the file for the encoding of the country without it
            line(out, export.heading());
            rows.each(analysis, wanted, row -> line(out, export.cells(row)));
        }
    }

    @GetMapping("/portfolio/export.xlsx")
    void xlsx(@RequestParam Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Wanted wanted = Wanted.of(parameters);
        Analysis analysis = analysis(wanted);
        Export export = new Export(screens.of(request), rights.totals(), rights.margin());
        audit.record("insight.did.exported", analysis.id().id().toString(), "xlsx" + wanted.query());
        attach(response, analysis, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (Workbook workbook = new Workbook(response.getOutputStream(), "Pareto", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(export.screen().text("insight.title"));
            row(sheet, 0, export.heading());
            int[] at = {0};
            rows.each(analysis, wanted, row -> {
                if (++at[0] > MOST_ROWS) {
                    return;
                }
                row(sheet, at[0], export.cells(row));
                if (at[0] % FLUSH_EVERY == 0) {
                    flush(sheet);
                }
            });
            sheet.finish();
        }
    }

    private Analysis analysis(Wanted wanted) {
        return switch (asked.find(wanted, "/portfolio" + wanted.query())) {
            case Answer.Ready ready -> ready.analysis();
            case Answer.Working working -> throw Refusal.conflict("insight.export.working");
            case Answer.NoData none -> throw Refusal.notFound("insight.none.yet");
        };
    }

    private static void attach(HttpServletResponse response, Analysis analysis, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"pareto-" + analysis.asOf() + "." + ending + "\"");
    }

    private static void line(Writer out, List<? extends @Nullable Object> cells) {
        try {
            String separator = "";
            for (Object cell : cells) {
                out.write(separator);
                out.write(field(cell));
                separator = ",";
            }
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text -> "\"" + Export.harmless(text).replace("\"", "\"\"") + "\"";
            default -> cell.toString();
        };
    }

    private static void row(Worksheet sheet, int at, List<? extends @Nullable Object> cells) {
        int column = 0;
        for (Object cell : cells) {
            switch (cell) {
                case null -> {}
                case BigDecimal number -> sheet.value(at, column, number);
                case LocalDate day -> {
                    sheet.value(at, column, day);
                    sheet.style(at, column).format("yyyy-mm-dd").set();
                }
                default -> sheet.value(at, column, Export.harmless(cell.toString()));
            }
            column++;
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
