package pareto.service.assessment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.service.assessment.KeptMonths.Kept;
import pareto.service.assessment.League.Line;

/// How departments, cities or people did in a month.
///
/// @param wholes whether all requests are looked at, and who comes first; else what the reader may see
/// @param disputed how many disputes wait for a decision, as far as the reader may see them
/// @param kept how it was closed; null while it is open
/// @param next null for the month that lasts
/// @param closes whether the reader may close it today
record LeaguePage(
        Month month,
        By by,
        List<Line> lines,
        boolean wholes,
        int disputed,
        @Nullable Kept kept,
        Weights weights,
        @Nullable YearMonth next,
        LocalDate closing,
        LocalDate today,
        boolean closes,
        boolean exports) {

    YearMonth previous() {
        return month.month().minusMonths(1);
    }

    String query() {
        return query(month.month(), by);
    }

    static String query(YearMonth month, By by) {
        return "?month=" + month + "&by=" + by.code();
    }

    /// Address of what stands behind a figure of somebody.
    String behind(Line line, Behind behind) {
        return "/league/tasks" + query() + "&of="
                + URLEncoder.encode(line.subject().id(), StandardCharsets.UTF_8) + "&figure=" + behind.code();
    }
}
