package pareto.service.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.service.stopwatch.Limit;

/// One step of a playbook.
///
/// @param code what other steps call it by
/// @param department id of who does it; null as long as nobody has said
/// @param limit how long the department may take, from when the step can begin
/// @param after codes of what must be done before: at the same site where both are done at sites, everywhere where
///     only the other is
/// @param importantOnly whether it is done for accounts of class IMPORTANT alone; for others whatever waits for it
///     waits for what it waits for
record Step(
        String code,
        String title,
        Scope scope,
        @Nullable UUID department,
        CityRule city,
        Limit limit,
        List<String> after,
        boolean importantOnly,
        List<String> checklist,
        List<Question> questions) {

    Step {
        after = List.copyOf(after);
        checklist = List.copyOf(checklist);
        questions = List.copyOf(questions);
    }

    /// Where it is done for a site; empty where that does not matter.
    ///
    /// @param site the city of the site; empty for what is done once
    String cityAt(String site) {
        return switch (city) {
            case CityRule.Fixed(String fixed) -> fixed;
            case CityRule.OfSite() -> site;
            case CityRule.Anywhere() -> "";
        };
    }
}
