package pareto.insight.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.access.Role;
import pareto.insight.ConfirmedLosses;
import pareto.insight.study.ChurnRows.Quarter;
import pareto.insight.study.ChurnRows.Sum;
import pareto.shell.Screen;
import pareto.shell.file.TableOut;
import pareto.shell.format.Language;

/// Who has left, as pages show it.
@Component
class ChurnView implements StudyView {

    private static final int LISTED = 30;
    private static final int QUARTERS = 16;

    private final ChurnRows rows;
    private final RetentionRows retention;
    private final DepartureReasons reasons;
    private final Actors actors;

    ChurnView(ChurnRows rows, RetentionRows retention, DepartureReasons reasons, Actors actors) {
        this.rows = rows;
        this.retention = retention;
        this.reasons = reasons;
        this.actors = actors;
    }

    @Override
    public String name() {
        return ConfirmedLosses.STUDY;
    }

    @Override
    public ChurnPage page(Scope scope, Language language) {
        return new ChurnPage(
                scope,
                rows.sum(scope),
                filled(rows.quarters(scope, QUARTERS)),
                rows.reasons(scope, language),
                rows.away(scope, language, LISTED),
                rows.back(scope, language, LISTED),
                keeping(scope),
                reasons.kinds(),
                actors.current().is(Role.ADMINISTRATOR, Role.DIRECTOR, Role.MANAGER),
                actors.current().may(Right.DECIDE));
    }

    private @Nullable Keeping keeping(Scope scope) {
        if (!scope.selection().all() || scope.account() != null) {
            return null;
        }
        var years = retention.of(scope);
        return years.isEmpty() ? null : new Keeping(years);
    }

    @Override
    public Headline headline(Scope scope, Screen screen) {
        Sum sum = rows.sum(scope);
        return sum.away() == 0
                ? new Headline(name(), "", Sentence.of("insight.churn.said.nobody"))
                : new Headline(
                        name(),
                        screen.formats().money(sum.lost(), scope.currency()),
                        Sentence.of(
                                "insight.churn.said.away",
                                sum.away(),
                                screen.formats().money(sum.lost(), scope.currency())));
    }

    @Override
    public void export(Scope scope, Screen screen, TableOut out) {
        List<String> keys = new ArrayList<>(List.of(
                "insight.code",
                "insight.name",
                "insight.churn.since",
                "insight.churn.before",
                "insight.churn.returned",
                "insight.churn.regained",
                "insight.churn.reason",
                "insight.churn.note"));
        if (scope.margin()) {
            keys.add("insight.margin");
        }
        out.table(
                screen.text("insight.study.churn"),
                keys.stream().map(screen::text).toList());
        rows.each(scope, screen.language(), one -> out.row(cells(one, scope.margin())));
    }

    /// With those in which nothing happened.
    private static List<Quarter> filled(List<Quarter> quarters) {
        List<Quarter> filled = new ArrayList<>();
        for (Quarter quarter : quarters) {
            while (!filled.isEmpty() && filled.getLast().next().isBefore(quarter.first())) {
                filled.add(Quarter.empty(filled.getLast().next()));
            }
            filled.add(quarter);
        }
        return filled;
    }

    private static List<@Nullable Object> cells(Away one, boolean margin) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(one.account().code());
        cells.add(one.account().name());
        cells.add(one.since());
        cells.add(one.revenue());
        cells.add(one.returned());
        cells.add(one.returned() == null ? null : one.revenueSince());
        cells.add(one.reason());
        cells.add(one.note());
        if (margin) {
            BigDecimal known = one.margin();
            cells.add(known);
        }
        return cells;
    }
}
