package pareto.service.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.service.stopwatch.TimeShown;
import pareto.shell.Text;

/// How far a request is in one city.
///
/// @param city empty for what is done once
/// @param sites what they are called
/// @param people who has something open there; those who had it once all is over
/// @param marks one for each step, in order
/// @param now what is done there, or that nothing is
/// @param reason why it does not go on, as was said; null where it does
/// @param time of what is due first; null where nothing is measured
/// @param instead where nobody was found who works there
record CityLine(
        String city,
        List<String> sites,
        List<Person> people,
        List<Mark> marks,
        Text now,
        @Nullable String reason,
        @Nullable TimeShown time,
        List<Text> instead) {

    /// Somebody with the task to open first.
    record Person(String name, TaskId task) {}

    /// A step as a piece of a bar: `d` done, `n` at it, `x` blocked, else nothing yet.
    record Mark(String title, String look) {}

    long done() {
        return marks.stream().filter(mark -> mark.look().equals("d")).count();
    }
}
