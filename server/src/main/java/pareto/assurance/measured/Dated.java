package pareto.assurance.measured;

import java.time.LocalDate;
import java.util.List;

/// Something that holds from a day on, until the next of its kind does.
public record Dated<T extends Fact>(LocalDate from, T fact) {

    /// What holds on a day: the last that has begun, and before all others the first.
    ///
    /// @param all ascending, at least one
    static <T extends Fact> T on(List<Dated<T>> all, LocalDate day) {
        return all.reversed().stream()
                .filter(one -> !one.from.isAfter(day))
                .findFirst()
                .orElse(all.getFirst())
                .fact;
    }
}
