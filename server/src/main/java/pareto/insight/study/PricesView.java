package pareto.insight.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.insight.study.PriceRows.Row;
import pareto.insight.study.PriceRows.Sum;
import pareto.shell.Screen;
import pareto.shell.file.TableOut;
import pareto.shell.format.Language;

/// How accounts react to prices, as pages show it.
@Component
class PricesView implements StudyView {

    private static final int LISTED = 30;

    private final PriceRows rows;

    PricesView(PriceRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return PriceStudy.NAME;
    }

    @Override
    public PricesPage page(Scope scope, Language language) {
        List<KeptSensitivity> all = new ArrayList<>();
        if (scope.one()) {
            rows.each(scope, row -> all.add(row.family()));
        }
        return new PricesPage(
                scope,
                rows.sum(scope),
                scope.one() ? null : rows.spread(scope),
                rows.told(scope, LISTED),
                scope.one() ? List.of() : rows.silent(scope),
                all);
    }

    @Override
    public Headline headline(Scope scope, Screen screen) {
        Sum sum = rows.sum(scope);
        PricesPage page = new PricesPage(scope, sum, null, List.of(), List.of(), List.of());
        return new Headline(
                name(),
                sum.told() == 0 ? "" : screen.formats().count(sum.told()),
                page.words(screen).getFirst());
    }

    @Override
    public void export(Scope scope, Screen screen, TableOut out) {
        out.table(
                screen.text("insight.study.prices"),
                Stream.of(
                                "insight.code",
                                "insight.name",
                                "insight.family",
                                "insight.prices.elasticity",
                                "insight.prices.low",
                                "insight.prices.high",
                                "insight.prices.changes",
                                "insight.prices.months",
                                "insight.prices.reading")
                        .map(screen::text)
                        .toList());
        PricesPage page = new PricesPage(scope, new Sum(0, 0, 0, 0), null, List.of(), List.of(), List.of());
        rows.each(scope, row -> out.row(cells(row, page, screen)));
    }

    private static List<@Nullable Object> cells(Row row, PricesPage page, Screen screen) {
        KeptSensitivity family = row.family();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.account().code());
        cells.add(row.account().name());
        cells.add(family.family());
        cells.add(family.told() ? rounded(family.elasticity()) : null);
        cells.add(family.told() ? rounded(family.low()) : null);
        cells.add(family.told() ? rounded(family.high()) : null);
        cells.add(BigDecimal.valueOf(family.changes()));
        cells.add(family.told() ? BigDecimal.valueOf(family.months()) : null);
        cells.add(family.told() ? page.reading(family, screen) : page.reason(family, screen));
        return cells;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
