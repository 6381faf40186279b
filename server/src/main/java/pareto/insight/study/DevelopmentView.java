package pareto.insight.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.analysis.development.Parts;
import pareto.insight.study.DevelopmentRows.Sum;
import pareto.shell.Screen;
import pareto.shell.file.TableOut;
import pareto.shell.format.Language;

/// How accounts have developed, as pages show it.
@Component
class DevelopmentView implements StudyView {

    private static final int LISTED = 15;

    private final DevelopmentRows rows;

    DevelopmentView(DevelopmentRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "development";
    }

    @Override
    public DevelopmentPage page(Scope scope, Language language) {
        Sum sum = rows.sum(scope);
        return new DevelopmentPage(
                scope,
                scope.basis().yearBeforeKnown(),
                sum,
                rows.families(scope, sum.accounts()).orElse(null),
                scope.one() ? List.of() : rows.largest(scope, true, LISTED),
                scope.one() ? List.of() : rows.largest(scope, false, LISTED));
    }

    @Override
    public Headline headline(Scope scope, Screen screen) {
        DevelopmentPage page = new DevelopmentPage(
                scope, scope.basis().yearBeforeKnown(), rows.sum(scope), null, List.of(), List.of());
        if (!page.known()) {
            return new Headline(
                    name(),
                    "",
                    Sentence.of("insight.development.unknown", scope.basis().historyFrom()));
        }
        if (page.empty()) {
            return new Headline(name(), "", Sentence.of("insight.study.none"));
        }
        return new Headline(
                name(),
                page.signed(page.change(), screen.formats()),
                page.words(screen).get(1 % page.words(screen).size()));
    }

    /// The sum of all stands first.
    @Override
    public void export(Scope scope, Screen screen, TableOut out) {
        out.table(
                screen.text("insight.study.development"),
                Stream.of(
                                "insight.code",
                                "insight.name",
                                "insight.before",
                                "insight.development.gained",
                                "insight.development.lost",
                                "insight.development.volume",
                                "insight.development.price",
                                "insight.development.mix",
                                "insight.development.unsplit",
                                "insight.now",
                                "insight.study.change")
                        .map(screen::text)
                        .toList());
        if (scope.basis().yearBeforeKnown()) {
            Sum sum = rows.sum(scope);
            out.row(cells("", screen.text("insight.study.all"), sum.before(), sum.parts(), sum.revenue()));
            rows.each(
                    scope,
                    row -> out.row(cells(
                            row.account().code(), row.account().name(), row.before(), row.parts(), row.revenue())));
        }
    }

    private static List<@Nullable Object> cells(
            String code, String name, BigDecimal before, Parts parts, BigDecimal now) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(code, name, before));
        cells.addAll(List.of(
                parts.gained(), parts.lost(), parts.volume(), parts.price(), parts.mix(), parts.unsplit(), now));
        cells.add(parts.total());
        return cells;
    }
}
