package pareto.service.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pareto.access.Actors;

/// Who wrote what is kept only for as long as it may be asked about (`pareto.intake.keep`, 90 days unless told
/// otherwise); what waits for the desk is kept until somebody has decided.
@Component
class EndOfKeeping {

    private final TakingMails taking;
    private final Actors actors;
    private final Clock clock;
    private final Duration keep;

    EndOfKeeping(TakingMails taking, Actors actors, Clock clock, @Value("${pareto.intake.keep:P90D}") Duration keep) {
        this.taking = taking;
        this.actors = actors;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        actors.system("intake", () -> taking.forget(clock.instant().minus(keep)));
    }
}
