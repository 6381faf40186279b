package pareto.service.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.service.assessment.League.Line;
import pareto.shell.Screen;
import pareto.shell.Screens;
import pareto.shell.file.CsvOut;
import pareto.shell.file.TableOut;
import pareto.shell.file.XlsxOut;

/// The table of a month as a file, as far as its reader sees it.
@Controller
@RequestMapping("/league")
@PreAuthorize("hasAuthority('MAY_EXPORT')")
class LeagueExportController {

    private final Months months;
    private final Screens screens;
    private final Audit audit;
    private final Clock clock;

    LeagueExportController(Months months, Screens screens, Audit audit, Clock clock) {
        this.months = months;
        this.screens = screens;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/export.csv")
    void csv(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Month of = recorded(month, by, "csv");
        attach(response, of, By.ofCode(by), "csv", "text/csv;charset=UTF-8");
        try (TableOut out = new CsvOut(response.getOutputStream())) {
            write(of, By.ofCode(by), screens.of(request), out);
        }
    }

    @GetMapping("/export.xlsx")
    void xlsx(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Month of = recorded(month, by, "xlsx");
        attach(
                response,
                of,
                By.ofCode(by),
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (TableOut out = new XlsxOut(response.getOutputStream())) {
            write(of, By.ofCode(by), screens.of(request), out);
        }
    }

    private Month recorded(String month, String by, String kind) {
        Month of = Month.typed(month, clock);
        audit.record("service.did.assessmentExported", of.code(), By.ofCode(by).code() + "." + kind);
        return of;
    }

    private static void attach(HttpServletResponse response, Month month, By by, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"pareto-league-" + by.code() + "-" + month.code() + "." + ending + "\"");
    }

    private void write(Month month, By by, Screen screen, TableOut out) {
        List<String> heading = Stream.of(
                        "place",
                        "score",
                        "done",
                        "judged",
                        "onTime",
                        "rightFirst",
                        "reopened",
                        "open",
                        "openLate",
                        "age.days",
                        "oldest.days",
                        "breach",
                        "breachAll",
                        "marks",
                        "markMean")
                .map(word -> screen.text("service.assessment.column." + word))
                .toList();
        out.table(
                screen.text("service.assessment.title"),
                Stream.concat(Stream.of(screen.text(by.key())), heading.stream())
                        .toList());
        months.lines(month, by).forEach(line -> out.row(cells(line)));
    }

    private static List<@Nullable Object> cells(Line line) {
        Figures figures = line.figures();
        BigDecimal mean = figures.meanMark();
        return Arrays.asList(
                line.subject().name(),
                line.place() == null ? null : BigDecimal.valueOf(line.place()),
                line.score(),
                BigDecimal.valueOf(figures.done()),
                BigDecimal.valueOf(figures.judged()),
                BigDecimal.valueOf(figures.onTime()),
                BigDecimal.valueOf(figures.rightFirst()),
                BigDecimal.valueOf(figures.reopened()),
                BigDecimal.valueOf(figures.open()),
                BigDecimal.valueOf(figures.openLate()),
                days(figures.meanAge().toSeconds()),
                days(figures.oldest()),
                BigDecimal.valueOf(figures.breach()),
                BigDecimal.valueOf(figures.breachAll()),
                BigDecimal.valueOf(figures.marks()),
                mean == null ? null : mean.setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal days(long seconds) {
        return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(86_400), 2, RoundingMode.HALF_UP);
    }
}
