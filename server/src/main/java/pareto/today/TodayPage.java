package pareto.today;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.agreement.Contracts;
import pareto.assurance.PromisesAtRisk;
import pareto.insight.PortfolioOverview.Move;
import pareto.insight.PortfolioOverview.Overview;
import pareto.orders.TakenIn;
import pareto.service.MyRequests;
import pareto.service.crisis.NextWords;
import pareto.service.dispatch.MyTasks;
import pareto.service.emergency.OverdueTrials;
import pareto.service.escalation.Nearing;
import pareto.warning.AccountWarning;
import pareto.warning.ShopFalls;

/// What the day begins with.
///
/// @param hour of the day, for the greeting
/// @param figures whether the reader may see figures at all
/// @param overview null while nothing was imported
/// @param warnings open ones, most revenue at risk first
/// @param goodNews accounts that have risen, those that bring most first
/// @param shop where the whole shop falls; null where it does not or the reader may not see the whole company
/// @param contracts those that end, or ask for notice, within ninety days, the next first
/// @param promises those that are, or are about to be, missed in a window that goes on
/// @param requests what waits for the reader in the green channel
/// @param tasks what the reader can do now of what requests were sent out as
/// @param near promises about to be broken that the reader was told of, what is due first before others
/// @param emergencies procedures with a part of the reader that should have been tried out
/// @param words what the reader is to say next in crises that go on
/// @param imports the latest; empty for whoever has no part in them
/// @param mayEnter whether the reader takes requests in
record TodayPage(
        LocalDate today,
        int hour,
        boolean figures,
        @Nullable Overview overview,
        List<AccountWarning> warnings,
        List<AccountWarning> goodNews,
        @Nullable ShopFalls shop,
        List<Move> moves,
        List<Move> falling,
        List<Contracts.Due> contracts,
        List<PromisesAtRisk.AtRisk> promises,
        MyRequests.Waiting requests,
        MyTasks.Waiting tasks,
        List<Nearing.Near> near,
        List<OverdueTrials.Overdue> emergencies,
        List<NextWords.Word> words,
        List<TakenIn> imports,
        boolean mayImport,
        boolean mayEnter) {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    /// Whether something beside figures has a place on the page.
    boolean work() {
        return !(imports.isEmpty()
                && contracts.isEmpty()
                && promises.isEmpty()
                && requests.none()
                && tasks.none()
                && near.isEmpty()
                && emergencies.isEmpty()
                && words.isEmpty());
    }

    /// Message key of the greeting.
    String greeting() {
        return hour < NOON ? "today.morning" : hour < EVENING ? "today.afternoon" : "today.evening";
    }

    /// Place of a tier on the ramp of the style sheet.
    static int step(String tier) {
        return switch (tier) {
            case "PLATINUM" -> 1;
            case "CORE" -> 2;
            case "PRIORITY" -> 3;
            default -> 0;
        };
    }
}
