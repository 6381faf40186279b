package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.shell.Settings;

/// Parts in a team, posts and stand-ins begin and end with a day, without anybody doing anything. Looked at every hour
/// instead of at midnight, so that a machine that slept catches up.
@Component
class NewDay {

    private static final String SETTLED = "team.sight-settled";

    private final Touched touched;
    private final Sight sight;
    private final Settings settings;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Schedule {}

    NewDay(
            Touched touched,
            Sight sight,
            Settings settings,
            Actors actors,
            TransactionTemplate transaction,
            Clock clock) {
        this.touched = touched;
        this.sight = sight;
        this.settings = settings;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void settle() {
        actors.system("team", () -> transaction.executeWithoutResult(status -> settleUpTo(LocalDate.now(clock))));
    }

    private void settleUpTo(LocalDate today) {
        LocalDate last = settings.find(SETTLED).map(LocalDate::parse).orElse(LocalDate.EPOCH);
        if (last.isBefore(today)) {
            sight.settle(touched.between(last, today));
            settings.put(SETTLED, today.toString());
        }
    }
}
