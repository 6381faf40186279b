package pareto.service.escalation;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.service.stopwatch.ReachedShares;
import pareto.service.stopwatch.ReachedShares.Reached;
import pareto.service.stopwatch.ReachedShares.Taken;
import pareto.shell.notice.Notices;

/// Every minute, tells whoever is to know that shares of the time are used up. What was reached, who is told and what
/// goes out is one transaction, part by part: cut off, all of a part is found again, and two servers share the work.
@Component
class Telling {

    private static final String EVERY = "${pareto.escalation.every:PT1M}";
    private static final String ACTOR = "escalation";
    private static final int PART = 500;

    /// @param first of what somebody is told, by whose id their notice is known
    /// @param due when the earliest of it ends; null where none does
    private record News(UUID first, @Nullable Instant due) {

        private News and(News other) {
            boolean sooner = other.due != null && (due == null || other.due.isBefore(due));
            return sooner ? new News(first, other.due) : this;
        }
    }

    private final ReachedShares shares;
    private final LevelTables tables;
    private final Recipients recipients;
    private final Escalations escalations;
    private final Notices notices;
    private final Actors actors;
    private final TransactionTemplate transaction;

    Telling(
            ReachedShares shares,
            LevelTables tables,
            Recipients recipients,
            Escalations escalations,
            Notices notices,
            Actors actors,
            TransactionTemplate transaction) {
        this.shares = shares;
        this.tables = tables;
        this.recipients = recipients;
        this.escalations = escalations;
        this.notices = notices;
        this.actors = actors;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void tell() {
        actors.system(ACTOR, () -> {
            while (Objects.requireNonNull(transaction.execute(status -> part())) > 0) {
                // until nothing is left
            }
        });
    }

    /// @return how many stopwatches were looked at
    private int part() {
        Taken taken = shares.take(PART);
        if (!taken.reached().isEmpty()) {
            tell(taken.reached());
        }
        return taken.looked();
    }

    private void tell(List<Reached> reached) {
        LevelTable table = tables.current();
        Recipients.Sitting sitting = recipients.sitting();
        Map<IdentityId, News> news = new LinkedHashMap<>();
        for (Reached one : reached) {
            Optional<Level> level = table.level(one.purpose(), one.percent());
            if (level.isPresent()) {
                List<Recipient> told =
                        sitting.of(new Recipients.About(one.account(), one.request()), one.holder(), level.get());
                escalations
                        .tell(one, table.number(), told)
                        .ifPresent(id ->
                                told.forEach(person -> news.merge(person.who(), new News(id, one.due()), News::and)));
            }
        }
        news.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(IdentityId::id)))
                .forEach(one -> notices.news(
                        "escalation " + one.getValue().first(),
                        one.getKey(),
                        one.getValue().due()));
    }
}
