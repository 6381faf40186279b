package pareto.shell.notice;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;

/// The door of this part: has people told when it is time. What they are told is made when it is sent.
@Component
public class Notices {

    private static final String ACTOR = "notices";

    private final Channels channels;
    private final Deliveries deliveries;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Notices(Channels channels, Deliveries deliveries, Actors actors, TransactionTemplate transaction, Clock clock) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// There may be news for those who want them at once.
    ///
    /// @param occasion what they come from, such as a list of a day; the same one makes no second notice
    @Transactional
    public void news(String occasion) {
        actors.system(
                ACTOR, () -> channels.at(Rhythm.Pace.AT_ONCE).forEach(one -> deliveries.ask(one, occasion, false)));
    }

    /// Looked at every few minutes instead of at the hour, so that a machine that slept catches up.
    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    public void hourStrikes() {
        actors.system(
                ACTOR,
                () -> transaction.executeWithoutResult(status -> {
                    channels.at(Rhythm.Pace.DAILY).forEach(this::askIfDue);
                    channels.at(Rhythm.Pace.WEEKLY).forEach(this::askIfDue);
                }));
    }

    private void askIfDue(Channel channel) {
        LocalDateTime due = channel.rhythm().lastBy(LocalDateTime.now(clock));
        if (due.atZone(clock.getZone()).toInstant().isAfter(channel.chosen())) {
            deliveries.ask(channel, due.toLocalDate().toString(), false);
        }
    }
}
