package pareto.service.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import pareto.values.Conventions;
import pareto.values.TimeLimit;

/// How likely all that is open is done by a date, judged by how long such tasks took before (按时把握).
///
/// Each open task draws one of the working times that such tasks took, given that it takes longer than it
/// has by now; tasks are taken as independent of each other, begin when what they wait for is over, and are
/// pushed through the plan and the calendars; the share of draws that end in time is the likelihood
/// (bootstrap of a network of activities, Van Slyke 1963). Runs and seed are fixed, so that the same facts
/// give the same figure; its standard error is at most 1.6 percent points. It says nothing where a step has
/// too few earlier tasks that took longer than it has by now, or where one lasts longer than every earlier one.
sealed interface Likelihood {

    int RUNS = 1_000;
    long SEED = 20_250_308;
    /// Earlier tasks of the same step, department and calendar that may still tell how long one will take,
    /// without which nothing is said.
    int LEAST = 10;

    /// @param share of the draws that end in time, from 0 to 1
    /// @param earlier the smallest number of earlier tasks that any open task draws from
    record Known(double share, int earlier) implements Likelihood {}

    /// @param step title of the step there are too few earlier tasks of
    /// @param earlier how many took longer than the open one has by now
    record TooFew(String step, int earlier) implements Likelihood {}

    /// @param step title of a step that lasts longer than every earlier one
    record Beyond(String step, int earlier) implements Likelihood {}

    /// @param by the last moment that is in time
    /// @param earlier of every task that is not done
    static Likelihood of(
            TaskPlan plan, Collection<TaskKey> done, Map<TaskKey, Earlier> earlier, Instant now, Instant by) {
        Set<TaskKey> over = Set.copyOf(done);
        List<Drawn> open = new ArrayList<>();
        Map<TaskKey, Integer> places = new HashMap<>();
        int least = Integer.MAX_VALUE;
        for (TaskPlan.Planned task : plan.tasks().values()) {
            if (!over.contains(task.key())) {
                Earlier before = Objects.requireNonNull(earlier.get(task.key()));
                long[] longer = before.longer();
                if (longer.length == 0 && before.count() >= LEAST) {
                    return new Beyond(before.title(), before.count());
                }
                if (longer.length < LEAST) {
                    return new TooFew(before.title(), longer.length);
                }
                least = Math.min(least, longer.length);
                places.put(task.key(), open.size());
                open.add(Drawn.of(before, longer, task.after(), places));
            }
        }
        if (open.isEmpty()) {
            return new Known(1, 0);
        }
        return new Known(share(open, now.getEpochSecond(), by.getEpochSecond()), least);
    }

    private static double share(List<Drawn> open, long now, long by) {
        SplittableRandom random = new SplittableRandom(SEED);
        long[] ends = new long[open.size()];
        int kept = 0;
        for (int run = 0; run < RUNS; run++) {
            boolean inTime = true;
            for (int place = 0; place < ends.length && inTime; place++) {
                ends[place] = open.get(place).end(ends, now, random);
                inTime = ends[place] <= by;
            }
            kept += inTime ? 1 : 0;
        }
        return kept / (double) RUNS;
    }

    /// An open task as it is drawn.
    ///
    /// @param after places of those it waits for among the open ones
    record Drawn(Earlier earlier, long[] longer, int[] after) {

        private static Drawn of(
                Earlier earlier, long[] longer, Collection<TaskKey> after, Map<TaskKey, Integer> places) {
            int[] open = after.stream()
                    .filter(places::containsKey)
                    .mapToInt(places::get)
                    .toArray();
            return new Drawn(earlier, longer, open);
        }

        private long end(long[] ends, long now, SplittableRandom random) {
            long start = now;
            for (int place : after) {
                start = Math.max(start, ends[place]);
            }
            long left = longer[random.nextInt(longer.length)] - earlier.consumed();
            if (earlier.calendar() == null) {
                return start + left;
            }
            return earlier.calendar()
                    .due(Instant.ofEpochSecond(start), new TimeLimit.Working(left), Conventions.USUAL)
                    .map(due -> due.at().getEpochSecond())
                    .orElse(Long.MAX_VALUE);
        }
    }
}
