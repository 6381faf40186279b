package pareto.shell.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pareto.access.IdentityId;
import pareto.shell.Text;
import pareto.shell.job.Job.Standing;

class ProgressOfAJobTests {

    private static final Instant BEGIN = Instant.parse("2026-02-21T06:00:00Z");

    @Test
    void tellsShareRateAndRemainingTime() {
        var job = job(BEGIN, 250_000, 1_000_000);
        var now = BEGIN.plusSeconds(10);
        assertThat(job.share()).isEqualTo(0.25);
        assertThat(job.rate(now)).isEqualTo(25_000);
        assertThat(job.remaining(now)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void promisesNothingInTheFirstTwoSeconds() {
        assertThat(job(BEGIN, 250_000, 1_000_000).remaining(BEGIN.plusSeconds(1)))
                .isNull();
    }

    @Test
    void promisesNothingWithoutATotal() {
        assertThat(job(BEGIN, 250_000, 0).remaining(BEGIN.plusSeconds(10))).isNull();
        assertThat(job(BEGIN, 250_000, 0).share()).isZero();
    }

    @Test
    void hasNoRateWhileItWaits() {
        assertThat(job(null, 0, 0).rate(BEGIN)).isZero();
    }

    private static Job job(@Nullable Instant begun, long done, long total) {
        var by = new IdentityId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
        return new Job(
                JobId.next(),
                new JobKind("k"),
                "",
                Text.of("t"),
                by,
                BEGIN,
                begun,
                done,
                total,
                null,
                false,
                Standing.RUNNING,
                null,
                null);
    }
}
