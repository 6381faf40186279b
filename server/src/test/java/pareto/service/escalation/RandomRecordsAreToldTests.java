package pareto.service.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.Limit;
import pareto.service.stopwatch.StopwatchId;
import pareto.shell.job.JobHandler;
import pareto.shell.job.Progress;

/// Stopwatches that pause, go on, change hands and terms, stop and go on again at random, against a plain count of the
/// seconds that each has used up.
class RandomRecordsAreToldTests extends OneLimit {

    private static final long SEED = Long.getLong("pareto.seed", 20_261_127);
    private static final List<Integer> SHARES = List.of(50, 75, 90, 100);

    private static final Progress SILENT = new Progress() {
        @Override
        public void report(long done, long total, String unit) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    @Autowired
    private List<JobHandler> jobs;

    /// One of them, as somebody with pencil and paper keeps it.
    private final class Plain {

        private final StopwatchId id;
        private final List<Integer> told = new ArrayList<>();
        private long limit;
        private long used;
        private long usedWhenTold;
        private boolean pauses;
        private boolean stopped;

        private Plain(long limit) {
            this.limit = limit;
            this.id = started(limit(limit));
        }

        private void pass(long seconds) {
            used += pauses || stopped ? 0 : seconds;
        }

        private void change(int which, Random random) {
            switch (which) {
                case 0 -> pauseOrGoOn();
                case 1 -> stopOrGoOn();
                case 2 -> agree(1_000 + random.nextInt(60_000));
                case 3 -> handOver();
                default -> {}
            }
        }

        private void pauseOrGoOn() {
            if (!stopped) {
                in(() -> {
                    if (pauses) {
                        stopwatches.resume(id, now());
                    } else {
                        stopwatches.pause(id, now(), "drawn");
                    }
                });
                pauses = !pauses;
            }
        }

        private void stopOrGoOn() {
            in(() -> {
                if (stopped) {
                    stopwatches.reopen(id, now());
                } else {
                    stopwatches.stop(id, now());
                }
            });
            stopped = !stopped;
            pauses = false;
        }

        private void agree(long next) {
            if (!stopped) {
                in(() -> stopwatches.agree(id, now(), limit(next), now()));
                limit = next;
            }
        }

        private void handOver() {
            if (!stopped) {
                in(() -> stopwatches.handOver(id, now(), new Holder(null, head.id())));
            }
        }

        /// The highest share, if it is above the last that was told, or was not used up yet when that was.
        private void look() {
            int highest = SHARES.stream()
                    .filter(share -> used >= needed(share))
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
            int last = told.isEmpty() ? 0 : told.getLast();
            if (!stopped && highest > 0 && (highest > last || usedWhenTold < needed(highest))) {
                told.add(highest);
                usedWhenTold = used;
            }
        }

        private long needed(int share) {
            return Math.ceilDiv(limit * share, 100);
        }
    }

    @Test
    void ofEachShareWhenItIsReachedAndNoneTwice() throws Exception {
        var random = new Random(SEED);
        List<Plain> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(new Plain(1_000 + random.nextInt(60_000)));
        }
        for (int step = 0; step < 16; step++) {
            int seconds = random.nextInt(9_000);
            all.forEach(one -> one.pass(seconds));
            pass(Duration.ofSeconds(seconds));
            all.forEach(Plain::look);
            all.forEach(one -> one.change(random.nextInt(7), random));
        }

        for (int i = 0; i < all.size(); i++) {
            assertThat(toldOf(all.get(i).id))
                    .as("stopwatch %d of seed %d", i, SEED)
                    .isEqualTo(all.get(i).told);
        }
        assertThat(all.stream().mapToInt(one -> one.told.size()).sum()).isGreaterThan(25);
        List<String> next = next();
        JobHandler reckoning = jobs.stream()
                .filter(job -> job.kind().name().equals("service.reckoning"))
                .findFirst()
                .orElseThrow();
        reckoning.run("", SILENT);
        assertThat(next()).as("worked out anew, the same lies ahead").isEqualTo(next);
    }

    private static Limit limit(long seconds) {
        return Limit.working(null, Duration.ofSeconds(seconds));
    }

    private List<Integer> toldOf(StopwatchId id) {
        return house.asSystem(
                () -> jdbc.sql("select percent from escalation where stopwatch_id = ? order by told_at, percent")
                        .param(id.id())
                        .query(Integer.class)
                        .list());
    }

    private List<String> next() {
        return house.asSystem(() -> jdbc.sql("select coalesce(next_at::text, '') from stopwatch where open order by id")
                .query(String.class)
                .list());
    }
}
