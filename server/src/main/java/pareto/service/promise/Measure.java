package pareto.service.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.agreement.CasePromise;
import pareto.agreement.Metric;
import pareto.calendar.CalendarId;
import pareto.service.RequestKind;
import pareto.service.stopwatch.Limit;
import pareto.values.Conventions;
import pareto.values.TimeLimit;

/// Which promises a request is measured by, and how their limits are reckoned.
final class Measure {

    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3_600);

    private Measure() {}

    /// Everything asked for is to be answered; a fault is to be mended, what was ordered or changed is to be there.
    static Set<Metric> of(RequestKind kind) {
        return switch (kind) {
            case FAULT -> EnumSet.of(Metric.RESPONSE, Metric.RESTORATION);
            case ORDER, CHANGE -> EnumSet.of(Metric.RESPONSE, Metric.PROVISIONING);
            case CONSULTATION, COMPLAINT, BILLING, IDEA -> EnumSet.of(Metric.RESPONSE);
        };
    }

    /// Whether it is kept once all is done that was asked for, and not by a word of ours before.
    static boolean byDoing(Metric metric) {
        return metric == Metric.RESTORATION || metric == Metric.PROVISIONING;
    }

    static Limit limit(CasePromise promise) {
        return limit(promise.metric(), promise.limit(), promise.calendar());
    }

    /// Hours to the second. A part of a working day does not count: who promised less than a day promised the same day.
    static Limit limit(Metric metric, BigDecimal limit, @Nullable UUID on) {
        CalendarId calendar = on == null ? null : new CalendarId(on);
        if (metric.unit() == Metric.Unit.WORKING_DAYS) {
            int days = limit.setScale(0, RoundingMode.DOWN).intValueExact();
            return days == 0
                    ? new Limit(calendar, new TimeLimit.SameDay(), Conventions.DayMeaning.WORKING_DAY)
                    : Limit.workingDays(calendar, days);
        }
        long seconds = limit.multiply(SECONDS_OF_AN_HOUR)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
        return new Limit(calendar, new TimeLimit.Working(seconds), Conventions.DayMeaning.BUSINESS_HOURS);
    }
}
