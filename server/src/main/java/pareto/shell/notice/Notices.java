package pareto.shell.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.IdentityId;

/// The door of this part: has people told when it is time. What they are told is made when it is sent.
@Component
public class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final String ACTOR = "notices";

    private final Channels channels;
    private final Deliveries deliveries;
    private final QuietHours quietHours;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final TransactionTemplate step;
    private final Clock clock;

    Notices(
            Channels channels,
            Deliveries deliveries,
            QuietHours quietHours,
            Actors actors,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.quietHours = quietHours;
        this.actors = actors;
        this.transaction = new TransactionTemplate(transactions);
        this.step = new TransactionTemplate(transactions);
        this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /// There may be news for those who want them at once. They go out when the reader's quiet hours end.
    ///
    /// @param occasion what they come from, such as a list of a day; the same one makes no second notice
    @Transactional
    public void news(String occasion) {
        actors.system(ACTOR, () -> {
            Quiet quiet = quietHours.quiet();
            each(
                    channels.at(Rhythm.Pace.AT_ONCE),
                    one -> deliveries.ask(one, occasion, quiet.over(one.owner(), clock.instant())));
        });
    }

    /// There may be news for one person, if they want them at once.
    ///
    /// @param until when it is too late; where that is before their quiet hours end they are told now. Null for
    ///     never
    @Transactional
    public void news(String occasion, IdentityId reader, @Nullable Instant until) {
        actors.system(ACTOR, () -> {
            Instant now = clock.instant();
            Instant quiet = quietHours.quiet().over(reader, now);
            Instant at = until != null && until.isBefore(quiet) ? now : quiet;
            each(channels.atOnce(reader), one -> deliveries.ask(one, occasion, at));
        });
    }

    /// Looked at every few minutes instead of at the hour, so that a machine that slept catches up.
    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    public void hourStrikes() {
        actors.system(
                ACTOR,
                () -> transaction.executeWithoutResult(status -> {
                    each(channels.at(Rhythm.Pace.DAILY), this::askIfDue);
                    each(channels.at(Rhythm.Pace.WEEKLY), this::askIfDue);
                }));
    }

    /// What goes wrong for one is undone and written down alone; the others, and whatever there is news of, stand.
    private void each(List<Choice> choices, Consumer<Choice> then) {
        for (Choice one : choices) {
            try {
                step.executeWithoutResult(status -> then.accept(one));
            } catch (RuntimeException e) {
                LOG.error("No notice could be asked for by channel {}", one.channel(), e);
            }
        }
    }

    private void askIfDue(Choice choice) {
        LocalDateTime due = choice.rhythm().lastBy(LocalDateTime.now(clock));
        if (due.atZone(clock.getZone()).toInstant().isAfter(choice.since())) {
            deliveries.ask(choice, due.toLocalDate().toString(), false);
        }
    }
}
