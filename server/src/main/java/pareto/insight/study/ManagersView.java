package pareto.insight.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.insight.study.ManagersRows.Past;
import pareto.insight.study.ManagersRows.Row;
import pareto.shell.Refusal;
import pareto.shell.Screen;
import pareto.shell.file.TableOut;
import pareto.shell.format.Language;

/// Managers against what was expected at the start, as pages show it.
@Component
class ManagersView implements StudyView {

    private static final int LISTED = 20;

    private final ManagersRows rows;

    ManagersView(ManagersRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return ExpectationStudy.NAME;
    }

    @Override
    public ManagersPage page(Scope scope, Language language) {
        return page(scope, Map.of(), language);
    }

    @Override
    public ManagersPage page(Scope scope, Map<String, String> parameters, Language language) {
        List<Past> past = rows.past(scope);
        String period = parameters.getOrDefault("period", "");
        Past chosen = period.isBlank() ? latest(scope, past) : asked(Stretch.read(period.strip()), past);
        if (chosen == null) {
            return new ManagersPage(scope, past, null, List.of(), List.of(), List.of());
        }
        return new ManagersPage(
                scope,
                past,
                chosen,
                scope.one() ? List.of() : rows.managers(scope, chosen.stretch()),
                // while it runs, the largest accounts simply lie furthest
                chosen.stretch().ended(scope.basis().asOf())
                        ? rows.furthest(scope, chosen.stretch(), LISTED)
                        : List.of(),
                rows.moves(scope, chosen.stretch(), LISTED));
    }

    /// The latest quarter that has ended; else any of which something was expected.
    private static @Nullable Past latest(Scope scope, List<Past> past) {
        List<Past> known =
                past.stream().filter(one -> one.held().accounts() > 0).toList();
        return known.stream()
                .filter(one -> one.stretch().ended(scope.basis().asOf()))
                .findFirst()
                .or(() -> known.stream().findFirst())
                .orElse(null);
    }

    private static Past asked(Stretch stretch, List<Past> past) {
        return past.stream()
                .filter(one -> one.stretch().equals(stretch) && one.held().accounts() > 0)
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("insight.address", "period", stretch.address()));
    }

    @Override
    public Headline headline(Scope scope, Screen screen) {
        List<Past> past = rows.past(scope);
        Past chosen = latest(scope, past);
        ManagersPage page = new ManagersPage(scope, past, chosen, List.of(), List.of(), List.of());
        return new Headline(
                name(),
                chosen == null ? "" : page.signed(chosen.held(), chosen.stretch(), screen.formats()),
                page.words(screen).getFirst());
    }

    @Override
    public void export(Scope scope, Screen screen, TableOut out) {
        out.table(
                screen.text("insight.study.managers"),
                Stream.of(
                                "insight.managers.period",
                                "insight.managers.from",
                                "insight.managers.last",
                                "insight.code",
                                "insight.name",
                                "insight.managers.manager",
                                "insight.managers.expected",
                                "insight.managers.low",
                                "insight.managers.high",
                                "insight.managers.actual",
                                "insight.managers.verdict",
                                "insight.managers.season",
                                "insight.managers.origin",
                                "insight.managers.fixedAsOf")
                        .map(screen::text)
                        .toList());
        ManagersPage page = new ManagersPage(scope, List.of(), null, List.of(), List.of(), List.of());
        rows.each(scope, row -> out.row(cells(row, page, screen)));
    }

    private static List<@Nullable Object> cells(Row row, ManagersPage page, Screen screen) {
        Held held = row.held();
        boolean known = held.accounts() > 0;
        BigDecimal actual = known ? held.actual() : held.freshActual();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.stretch().label(screen));
        cells.add(row.stretch().from());
        cells.add(row.stretch().to().minusDays(1));
        cells.add(row.account().code());
        cells.add(row.account().name());
        cells.add(row.manager());
        cells.add(known ? held.expected() : null);
        cells.add(known ? held.low() : null);
        cells.add(known ? held.high() : null);
        cells.add(actual);
        cells.add(page.verdict(held, row.stretch(), screen));
        cells.add(
                known
                        ? screen.text(row.ownSeason() ? "insight.managers.season.own" : "insight.managers.season.shop")
                        : null);
        cells.add(
                known
                        ? screen.text(held.afterwards() > 0 ? "insight.managers.afterwards" : "insight.managers.fixed")
                        : null);
        cells.add(held.fixedAsOf());
        return cells;
    }
}
