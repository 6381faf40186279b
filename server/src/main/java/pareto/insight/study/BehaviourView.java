package pareto.insight.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.account.AccountFrame;
import pareto.insight.study.BehaviourRows.Row;
import pareto.shell.Screen;
import pareto.shell.file.TableOut;
import pareto.shell.format.Language;

/// How accounts buy, as pages show it.
@Component
class BehaviourView implements StudyView {

    private static final int REGIONS = 12;

    private final BehaviourRows rows;
    private final RhythmRows rhythms;

    BehaviourView(BehaviourRows rows, RhythmRows rhythms) {
        this.rows = rows;
        this.rhythms = rhythms;
    }

    @Override
    public String name() {
        return "behaviour";
    }

    @Override
    public BehaviourPage page(Scope scope, Language language) {
        return new BehaviourPage(
                scope,
                HabitStudy.years(scope.basis()),
                rows.sum(scope),
                scope.one() ? List.of() : rows.intervals(scope),
                rows.regions(scope, REGIONS),
                rhythm(scope));
    }

    private RhythmPage rhythm(Scope scope) {
        AccountFrame account = scope.account();
        return account == null
                ? new RhythmPage(List.of(), rhythms.spread(scope))
                : new RhythmPage(rhythms.of(account.account().id(), scope.group()), null);
    }

    @Override
    public Headline headline(Scope scope, Screen screen) {
        BehaviourPage page = new BehaviourPage(
                scope,
                HabitStudy.years(scope.basis()),
                rows.sum(scope),
                List.of(),
                List.of(),
                new RhythmPage(List.of(), null));
        Double gap = page.sum().medianGap();
        return new Headline(
                name(),
                gap == null ? "" : screen.formats().days(Math.round(gap)),
                page.words(screen).getFirst());
    }

    @Override
    public void export(Scope scope, Screen screen, TableOut out) {
        out.table(
                screen.text("insight.study.behaviour"),
                Stream.of(
                                "insight.code",
                                "insight.name",
                                "insight.orderDays",
                                "insight.behaviour.gap",
                                "insight.behaviour.spread",
                                "insight.column.orders",
                                "insight.behaviour.allLines",
                                "insight.column.revenue",
                                "insight.behaviour.byAgents",
                                "insight.behaviour.agent",
                                "insight.behaviour.region")
                        .map(screen::text)
                        .toList());
        rows.each(scope, row -> out.row(cells(row)));
    }

    private static List<@Nullable Object> cells(Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.account().code());
        cells.add(row.account().name());
        cells.add(BigDecimal.valueOf(row.orderDays()));
        cells.add(rounded(row.medianGap(), 1));
        cells.add(rounded(row.spread(), 3));
        cells.add(BigDecimal.valueOf(row.now().orders()));
        cells.add(BigDecimal.valueOf(row.now().lines()));
        cells.add(row.now().revenue());
        cells.add(row.agentRevenue());
        cells.add(row.agent());
        cells.add(row.region());
        return cells;
    }

    private static @Nullable BigDecimal rounded(@Nullable Double value, int decimals) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
