package pareto.insight.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.insight.study.ValueRows.Row;
import pareto.shell.Screen;
import pareto.shell.file.TableOut;
import pareto.shell.format.Language;

/// Value in three layers, as pages show it.
@Component
class ValueView implements StudyView {

    private static final int LISTED = 30;

    private final ValueRows rows;
    private final CostView costs;
    private final ValueFormulas formulas;

    ValueView(ValueRows rows, CostView costs, ValueFormulas formulas) {
        this.rows = rows;
        this.costs = costs;
        this.formulas = formulas;
    }

    @Override
    public String name() {
        return "value";
    }

    @Override
    public ValuePage page(Scope scope, Language language) {
        List<Row> listed = new ArrayList<>();
        if (!scope.one()) {
            rows.each(scope, LISTED, listed::add);
        }
        return page(scope, listed);
    }

    private ValuePage page(Scope scope, List<Row> listed) {
        return new ValuePage(
                scope,
                costs.page(scope),
                rows.future(scope),
                rows.white(scope),
                rows.social(scope),
                rows.model(scope).orElse(null),
                formulas.current(),
                listed);
    }

    @Override
    public Headline headline(Scope scope, Screen screen) {
        ValuePage page = page(scope, List.of());
        return new Headline(
                name(),
                page.empty() ? "" : screen.formats().money(page.expected().amount(), scope.currency()),
                page.potentialWords(screen).getFirst());
    }

    @Override
    public void export(Scope scope, Screen screen, TableOut out) {
        out.table(
                screen.text("insight.study.value"),
                Stream.of(
                                "insight.code",
                                "insight.name",
                                "insight.value.current",
                                "insight.value.future",
                                "insight.value.low",
                                "insight.value.high",
                                "insight.value.future.revenue",
                                "insight.value.white.revenue",
                                "insight.value.referred",
                                "insight.value.importance")
                        .map(screen::text)
                        .toList());
        rows.each(scope, Integer.MAX_VALUE, row -> out.row(cells(row)));
    }

    private static List<@Nullable Object> cells(Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.account().code());
        cells.add(row.account().name());
        cells.add(row.current());
        cells.add(row.future());
        cells.add(row.low());
        cells.add(row.high());
        cells.add(row.futureRevenue());
        cells.add(row.white());
        cells.add(row.referred());
        cells.add(row.importance());
        return cells;
    }
}
