package pareto.service.dispatch;

import java.util.List;
import java.util.UUID;
import pareto.service.stopwatch.Limit;
import pareto.values.Conventions;
import pareto.values.TimeLimit;

/// Steps as the tests need them: in natural time, by one department, each an hour unless said otherwise.
final class Shops {

    static final UUID BUILDERS = UUID.fromString("00000000-0000-7000-8000-0000000000d1");
    static final UUID CANTON = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    static final UUID XIAN = UUID.fromString("00000000-0000-7000-8000-0000000000a2");

    private Shops() {}

    static Step site(String code, String... after) {
        return step(code, Scope.SITE, false, 1, after);
    }

    static Step once(String code, String... after) {
        return step(code, Scope.ONCE, false, 1, after);
    }

    static Step backup(String code, String... after) {
        return step(code, Scope.SITE, true, 1, after);
    }

    static Step step(String code, Scope scope, boolean importantOnly, long hours, String... after) {
        return new Step(
                code,
                code,
                scope,
                BUILDERS,
                scope == Scope.SITE ? new CityRule.OfSite() : new CityRule.Anywhere(),
                limit(hours),
                List.of(after),
                importantOnly,
                List.of(),
                List.of());
    }

    static Limit limit(long hours) {
        return new Limit(null, TimeLimit.Working.hours(hours), Conventions.DayMeaning.BUSINESS_HOURS);
    }
}
