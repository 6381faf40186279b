package pareto.service.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pareto.insight.study.Scope;
import pareto.service.Damage;
import pareto.service.MeasuredLevels.Levels;
import pareto.service.Request;
import pareto.service.assessment.TimeOfBreaches.Share;
import pareto.service.study.ServedRows.Kinds;
import pareto.service.study.ServedRows.Open;
import pareto.service.study.ServedRows.Row;
import pareto.shell.Screen;
import pareto.shell.format.Formats;
import pareto.values.Period;

/// How accounts are served.
///
/// @param days twelve calendar months up to today, the running one as far as it is
/// @param before of the same days a year before
/// @param others of accounts of the same tiers that were not chosen; null where all were
/// @param since when the first request was raised; null without any
/// @param months how many were raised in each, and `monthsBefore` a year before
/// @param usedUp whose the time of broken promises was
/// @param broken how many requests with broken promises this looks at, and `latest` the latest of them
/// @param levels what was measured and is owed, and `levelsBefore` a year before
/// @param rows accounts with most broken promises; empty for one
record ServicePage(
        Scope scope,
        Period days,
        Kinds now,
        Kinds before,
        @Nullable Kinds others,
        @Nullable LocalDate since,
        List<Long> months,
        List<Long> monthsBefore,
        Map<Damage, Long> damage,
        Open open,
        List<Share> usedUp,
        int broken,
        List<Request> latest,
        Levels levels,
        Levels levelsBefore,
        List<Row> rows,
        Instant at) {

    /// Decimals of a share, rounded towards the worse.
    private static final int SHOWN = 5;

    boolean empty() {
        return now.all().requests() == 0 && before.all().requests() == 0 && open.requests() == 0;
    }

    /// Whether anything was measured or is owed, also where nothing was asked for.
    boolean measured() {
        return levels.some() || levelsBefore.some();
    }

    /// Whether requests were recorded all through the days a year before.
    boolean wholeBefore() {
        return since != null && !since.isAfter(days.from().minusYears(1));
    }

    ServiceWords said() {
        return new ServiceWords(this);
    }

    ServiceTable table(Screen screen) {
        return new ServiceTable(this, screen);
    }

    /// How old the oldest open request is, in whole days.
    long oldest() {
        Instant oldest = open.oldest();
        return oldest == null ? 0 : Duration.between(oldest, at).toDays();
    }

    /// What is owed, by currency; a dash where nothing is.
    static String owed(Levels levels, Formats formats) {
        return levels.owed().isEmpty()
                ? "–"
                : String.join(
                        " + ",
                        levels.owed().entrySet().stream()
                                .map(one -> formats.money(one.getValue(), one.getKey()))
                                .toList());
    }

    /// Windows that were kept, of those judged; a dash where none is.
    static String kept(Levels levels, Screen screen) {
        return levels.judged() == 0 ? "–" : screen.text("service.study.of", levels.kept(), levels.judged());
    }

    /// The share of the promised time that was not lost, in the windows that are over; a dash where none is.
    static String availability(Levels levels, Formats formats) {
        return levels.promised() == 0
                ? "–"
                : formats.percent(
                        BigDecimal.valueOf(levels.promised() - levels.lost())
                                .divide(BigDecimal.valueOf(levels.promised()), SHOWN, RoundingMode.FLOOR),
                        SHOWN - 2);
    }

    /// Data of the chart of months.
    Map<String, Object> chart(Screen screen) {
        return Map.of(
                "x",
                IntStream.range(0, months.size())
                        .mapToObj(at -> screen.formats()
                                .month(YearMonth.from(days.from()).plusMonths(at)))
                        .toList(),
                "now",
                months,
                "before",
                monthsBefore,
                "words",
                List.of(screen.text("service.study.now"), screen.text("service.study.before")));
    }
}
