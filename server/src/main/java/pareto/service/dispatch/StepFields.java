package pareto.service.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.calendar.CalendarId;
import pareto.service.stopwatch.Limit;
import pareto.values.TimeLimit;

/// A step as it is stored and typed: flat, with words for what types say elsewhere.
record StepFields(
        String code,
        String title,
        Scope scope,
        @Nullable UUID department,
        Where where,
        String city,
        @Nullable UUID calendar,
        Unit unit,
        int count,
        List<String> after,
        boolean importantOnly,
        List<String> checklist,
        List<Question> questions) {

    enum Where {
        SITE,
        FIXED,
        ANYWHERE
    }

    enum Unit {
        MINUTES,
        HOURS,
        WORKING_DAYS,
        SAME_DAY
    }

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    static StepFields of(Step step) {
        Where where = switch (step.city()) {
            case CityRule.OfSite() -> Where.SITE;
            case CityRule.Fixed _ -> Where.FIXED;
            case CityRule.Anywhere() -> Where.ANYWHERE;
        };
        CalendarId calendar = step.limit().calendar();
        return new StepFields(
                step.code(),
                step.title(),
                step.scope(),
                step.department(),
                where,
                step.city() instanceof CityRule.Fixed(String city) ? city : "",
                calendar == null ? null : calendar.id(),
                unit(step.limit().time()),
                count(step.limit().time()),
                step.after(),
                step.importantOnly(),
                step.checklist(),
                step.questions());
    }

    Step step() {
        CityRule rule = switch (where) {
            case SITE -> new CityRule.OfSite();
            case FIXED -> new CityRule.Fixed(city);
            case ANYWHERE -> new CityRule.Anywhere();
        };
        return new Step(code, title, scope, department, rule, limit(), after, importantOnly, checklist, questions);
    }

    private Limit limit() {
        CalendarId on = calendar == null ? null : new CalendarId(calendar);
        return switch (unit) {
            case MINUTES -> Limit.working(on, Duration.ofMinutes(count));
            case HOURS -> Limit.working(on, Duration.ofHours(count));
            case WORKING_DAYS -> Limit.workingDays(on, count);
            case SAME_DAY ->
                new Limit(on, new TimeLimit.SameDay(), Limit.workingDays(on, 0).day());
        };
    }

    private static Unit unit(TimeLimit limit) {
        return switch (limit) {
            case TimeLimit.Working(long seconds) -> seconds % HOUR == 0 ? Unit.HOURS : Unit.MINUTES;
            case TimeLimit.Days _ -> Unit.WORKING_DAYS;
            case TimeLimit.SameDay() -> Unit.SAME_DAY;
        };
    }

    private static int count(TimeLimit limit) {
        return switch (limit) {
            case TimeLimit.Working(long seconds) ->
                Math.toIntExact(seconds % HOUR == 0 ? seconds / HOUR : seconds / MINUTE);
            case TimeLimit.Days(int days) -> days;
            case TimeLimit.SameDay() -> 0;
        };
    }
}
