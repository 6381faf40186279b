package pareto.assurance.measured;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Asks every Prometheus for what it has not been asked for yet, each minute (`pareto.prometheus.every`). After a time
/// in which nobody asked it is caught up with piece by piece. No transaction is open while it answers.
@Component
class AskingPrometheus {

    private static final Logger LOG = LoggerFactory.getLogger(AskingPrometheus.class);
    private static final String EVERY = "${pareto.prometheus.every:PT1M}";
    private static final String ACTOR = "prometheus";

    /// Values of one series that are asked for at once; Prometheus itself refuses more than 11,000.
    private static final long MOST_STEPS = 1_000;

    private static final int PIECES = 100;

    /// What was measured at a moment may be stored somewhat later.
    private static final int SETTLED_SECONDS = 30;

    private final PrometheusSources sources;
    private final PrometheusClient client;
    private final TakingFromPrometheus taking;
    private final Actors actors;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    AskingPrometheus(
            PrometheusSources sources,
            PrometheusClient client,
            TakingFromPrometheus taking,
            Actors actors,
            Clock clock) {
        this.sources = sources;
        this.client = client;
        this.taking = taking;
        this.actors = actors;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void askAll() {
        if (oneAtATime.tryLock()) {
            try {
                actors.system(ACTOR, () -> sources.active().forEach(this::ask));
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    /// Asks one of them now; what went wrong stands with the source.
    void askNow(PrometheusSource source) {
        actors.system(ACTOR, () -> ask(source));
    }

    private void ask(PrometheusSource source) {
        try {
            Optional<PrometheusSource> now = Optional.of(source);
            for (int piece = 0; piece < PIECES && now.isPresent(); piece++) {
                Instant from = now.get().taken();
                Instant until = until(now.get());
                if (!until.isAfter(from)) {
                    return;
                }
                now = taking.take(now.get(), until, client.range(now.get(), from, until));
            }
        } catch (Refusal why) {
            sources.failed(source, why.text());
        } catch (RuntimeException e) {
            LOG.error("What {} answered could not be taken", source.address(), e);
            sources.failed(source, Text.of("assurance.measured.source.failed.broken"));
        }
    }

    /// Up to where it is asked next.
    private Instant until(PrometheusSource source) {
        Instant settled =
                PrometheusSource.aligned(clock.instant().minusSeconds(SETTLED_SECONDS + source.step()), source.step());
        Instant most = source.taken().plusSeconds(MOST_STEPS * source.step());
        return settled.isBefore(most) ? settled : most;
    }
}
