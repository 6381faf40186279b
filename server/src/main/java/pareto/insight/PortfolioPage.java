package pareto.insight;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pareto.insight.DossierConditions.Condition;
import pareto.insight.RankingRows.Sum;
import pareto.insight.SavedViews.SavedView;
import pareto.shell.Text;
import pareto.shell.format.Formats;
import pareto.shell.format.MoneyUnit;
import pareto.team.Teams;

/// The portfolio as someone wants to see it.
///
/// @param whole null for whoever may not see what all accounts are together
/// @param more whether rows follow behind those shown
/// @param trouble why the figures are older than the data, if they are
/// @param refreshing address of the refresh that is running, if one is
record PortfolioPage(
        Wanted wanted,
        Analysis analysis,
        @Nullable Whole whole,
        List<RankingRow> rows,
        boolean more,
        Sum sum,
        List<SavedView> views,
        List<Condition> conditions,
        @Nullable Text trouble,
        @Nullable String refreshing,
        Rights rights) {

    /// A figure that stands beside its value of the year before.
    record Measure(String key, String now, String before) {}

    boolean decides() {
        return rights.decides();
    }

    boolean changes() {
        return rights.changes();
    }

    boolean margin() {
        return rights.margin();
    }

    boolean exports() {
        return rights.exports();
    }

    boolean group() {
        return analysis.per() == Per.GROUP;
    }

    WindowChoice window() {
        return WindowChoice.of(wanted);
    }

    /// How a window stands in the address.
    static String word(WindowChoice choice) {
        return choice.word;
    }

    String at(Wanted other) {
        return "/portfolio" + other.query();
    }

    /// One unit for the column of money.
    MoneyUnit unit(Formats formats) {
        return formats.unitFor(rows.stream()
                .map(row -> row.revenue().max(row.before()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE));
    }

    /// Whose accounts the filter can show are those responsible for the rows on the page, each once.
    FilterBar bar() {
        List<Teams.Manager> managers = rows.stream()
                .map(RankingRow::manager)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Teams.Manager::name))
                .toList();
        return new FilterBar(ConditionsController.HOME, wanted, conditions, managers);
    }

    /// Address of the lines an account's revenue sums up.
    String lines(RankingRow row) {
        return "/lines?account=" + row.account().id().id() + "&from="
                + analysis.window().from() + "&to=" + analysis.window().lastDay()
                + (group() ? "&group=true&on=" + analysis.asOf() : "");
    }

    /// Address of the lines of the whole portfolio.
    String allLines() {
        return "/lines?from=" + analysis.window().from() + "&to="
                + analysis.window().lastDay();
    }

    String next() {
        return at(wanted.with("after", rows.getLast().account().id().id().toString()));
    }

    /// How many of the largest the chart marks: those chosen, else those that make 80 %.
    long cut() {
        return wanted.number("last")
                .orElseGet(() -> whole == null ? 1 : whole.now().accountsFor80Percent());
    }

    /// Data of the chart.
    Map<String, Object> chart(Whole all) {
        return Map.of(
                "rev", all.bars(),
                "n", all.now().accounts(),
                "total", all.now().total(),
                "cut", cut(),
                "currency", analysis.currency(),
                "cum",
                        all.now().curve().stream()
                                .map(point -> List.of(point.rank(), point.cumulativeShare()))
                                .toList());
    }

    List<Measure> measures(Whole all, Formats formats) {
        var now = all.now();
        var before = all.before();
        return List.of(
                new Measure("insight.top1", formats.percent(now.top1Share()), formats.percent(before.top1Share())),
                new Measure("insight.top5", formats.percent(now.top5Share()), formats.percent(before.top5Share())),
                new Measure("insight.top10", formats.percent(now.top10Share()), formats.percent(before.top10Share())),
                new Measure(
                        "insight.top20percent",
                        formats.percent(now.top20PercentShare()),
                        formats.percent(before.top20PercentShare())),
                new Measure(
                        "insight.for80",
                        formats.count(now.accountsFor80Percent()),
                        formats.count(before.accountsFor80Percent())),
                new Measure(
                        "insight.for95",
                        formats.count(now.accountsFor95Percent()),
                        formats.count(before.accountsFor95Percent())),
                new Measure("insight.herfindahl", plain(now.herfindahl(), 1), plain(before.herfindahl(), 1)),
                new Measure("insight.gini", plain(now.gini(), 4), plain(before.gini(), 4)));
    }

    private static String plain(BigDecimal value, int digits) {
        return value.setScale(digits, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
