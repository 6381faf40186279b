package pareto.insight.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pareto.analysis.value.Opportunity;
import pareto.insight.study.WhiteSpaceRows.Row;
import pareto.shell.Screen;
import pareto.shell.file.TableOut;
import pareto.shell.format.Language;

/// White space, as pages show it.
@Component
class WhiteSpaceView implements StudyView {

    private static final int LISTED = 30;
    private static final int FAMILIES = 12;

    private final WhiteSpaceRows rows;

    WhiteSpaceView(WhiteSpaceRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "whitespace";
    }

    @Override
    public WhiteSpacePage page(Scope scope, Language language) {
        List<Row> listed = new ArrayList<>();
        rows.each(scope, scope.one() ? 1 : LISTED, listed::add);
        return new WhiteSpacePage(
                scope, rows.sum(scope), scope.one() ? List.of() : rows.families(scope, FAMILIES), listed);
    }

    @Override
    public Headline headline(Scope scope, Screen screen) {
        WhiteSpacePage page = new WhiteSpacePage(scope, rows.sum(scope), List.of(), List.of());
        String figure = page.sum().havingSome() == 0
                ? ""
                : screen.formats().money(page.sum().year(), scope.currency());
        return new Headline(name(), figure, page.words(screen).getFirst());
    }

    /// One row per opportunity.
    @Override
    public void export(Scope scope, Screen screen, TableOut out) {
        out.table(
                screen.text("insight.study.whitespace"),
                Stream.of(
                                "insight.code",
                                "insight.name",
                                "insight.family",
                                "insight.white.year",
                                "insight.white.low",
                                "insight.white.high",
                                "insight.white.why")
                        .map(screen::text)
                        .toList());
        rows.each(
                scope, Integer.MAX_VALUE, row -> row.opportunities().forEach(one -> out.row(cells(row, one, screen))));
    }

    private static List<Object> cells(Row row, Opportunity one, Screen screen) {
        return List.of(
                row.account().code(),
                row.account().name(),
                one.family(),
                WhiteSpacePage.amount(one.year().middle()),
                WhiteSpacePage.amount(one.year().low()),
                WhiteSpacePage.amount(one.year().high()),
                String.join(" ", WhiteSpacePage.evidence(one, screen)));
    }
}
