package pareto.service.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// Adds up the facts of a month by department, city or person.
final class Assessment {

    private record Marked(UUID request, Instant at) {}

    private static final class Sum {
        private int done;
        private int judged;
        private int onTime;
        private int rightFirst;
        private int reopened;
        private int open;
        private int openLate;
        private long age;
        private long oldest;
        private int markSum;
        private long breach;
        private final Set<Marked> marks = new HashSet<>();

        private void add(TaskFact task, Facts facts) {
            if (task.done()) {
                done++;
                judged += task.judged() ? 1 : 0;
                onTime += task.onTime() ? 1 : 0;
                rightFirst += task.rightFirst() ? 1 : 0;
                reopened += task.reopened() ? 1 : 0;
            } else {
                long since = Duration.between(task.began(), facts.end()).toSeconds();
                open++;
                openLate += task.countsLate() ? 1 : 0;
                age += since;
                oldest = Math.max(oldest, since);
            }
        }

        /// A mark counts once, however many tasks of its request were done there.
        private void add(MarkFact mark) {
            if (marks.add(new Marked(mark.request(), mark.at()))) {
                markSum += mark.mark();
            }
        }

        private Figures figures(long breachAll) {
            return new Figures(
                    done,
                    judged,
                    onTime,
                    rightFirst,
                    reopened,
                    open,
                    openLate,
                    age,
                    oldest,
                    marks.size(),
                    markSum,
                    breach,
                    breachAll);
        }
    }

    private Assessment() {}

    /// By id of the department or person, or by city; what belongs to none stands under the empty one.
    static Map<String, Figures> of(Facts facts, By by) {
        Map<String, Sum> sums = new TreeMap<>();
        Function<Who, Sum> of = who -> sums.computeIfAbsent(by.of(who), any -> new Sum());
        facts.tasks().forEach(task -> of.apply(task.who()).add(task, facts));
        facts.marks().forEach(mark -> of.apply(mark.who()).add(mark));
        long all = 0;
        for (BreachFact breach : facts.breaches()) {
            if (!breach.leftOut()) {
                of.apply(breach.part().who()).breach += breach.part().seconds();
                all += breach.part().seconds();
            }
        }
        long seconds = all;
        Map<String, Figures> figures = new TreeMap<>();
        sums.forEach((id, sum) -> figures.put(id, sum.figures(seconds)));
        return figures;
    }
}
