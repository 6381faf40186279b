package pareto.service.assessment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.shell.Refusal;

/// Closes months: writes down once what their figures are, of all requests, whoever closes them. By itself
/// ten days after the end of a month, as soon as no dispute about it waits for a decision; a director may
/// do it after a week. Looked at every hour instead of at midnight, so that a machine that slept catches
/// up.
@Component
class ClosingMonths {

    private static final String ACTOR = "assessment";

    private final LiveFacts live;
    private final KeptMonths kept;
    private final Months months;
    private final WeightTables weights;
    private final Disputes disputes;
    private final Actors actors;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClosingMonths(
            LiveFacts live,
            KeptMonths kept,
            Months months,
            WeightTables weights,
            Disputes disputes,
            Actors actors,
            Audit audit,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.live = live;
        this.kept = kept;
        this.months = months;
        this.weights = weights;
        this.disputes = disputes;
        this.actors = actors;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Every month since the first task was done whose days are over.
    @Scheduled(initialDelay = 9, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void closeThoseThatAreOver() {
        Optional<YearMonth> first = actors.system(ACTOR, () -> transaction.execute(status -> first()));
        LocalDate today = LocalDate.now(clock);
        for (YearMonth at = first.orElse(YearMonth.from(today));
                Month.of(at, clock).over(Month.DAYS_OPEN, today);
                at = at.plusMonths(1)) {
            Month month = Month.of(at, clock);
            actors.system(
                    ACTOR,
                    () -> transaction.executeWithoutResult(status -> {
                        disputes.alone(month);
                        if (kept.find(month).isEmpty() && disputes.waiting(month) == 0) {
                            keep(month);
                        }
                    }));
        }
    }

    private Optional<YearMonth> first() {
        return jdbc.sql("select min(over_at) from task where state = 'done'")
                .query(Timestamp.class)
                .optional()
                .map(moment -> YearMonth.from(moment.toInstant().atZone(clock.getZone())));
    }

    /// In the name of a director.
    ///
    /// @throws Refusal while the week after its end lasts, where it is closed, and while a dispute waits
    void close(Month month) {
        transaction.executeWithoutResult(status -> {
            disputes.alone(month);
            if (!month.over(Month.DAYS_AT_LEAST, LocalDate.now(clock))) {
                throw Refusal.conflict("service.assessment.closing.early", Month.DAYS_AT_LEAST);
            }
            int waiting = actors.system(ACTOR, () -> disputes.waiting(month));
            if (waiting > 0) {
                throw Refusal.conflict("service.assessment.closing.disputed", waiting);
            }
            keep(month);
        });
    }

    private void keep(Month month) {
        if (!kept.add(month, weights.current().number())) {
            throw Refusal.conflict("service.assessment.closing.closed");
        }
        audit.record("service.did.assessmentClosed", month.code(), "");
        actors.system(ACTOR, () -> {
            Facts facts = live.of(month);
            kept.keep(month, facts);
            for (By by : By.values()) {
                kept.keep(month, by, months.figures(facts, by));
            }
        });
    }
}
