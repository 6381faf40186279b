package pareto.service.assessment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.service.RequestId;
import pareto.service.assessment.Disputes.Fresh;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.shell.Refusal;

/// People say that a figure is not right, and others decide.
@Component
@Transactional
class Disputing {

    private static final int LONGEST = 500;

    private record Done(UUID request, UUID department, StopwatchId stopwatch, Timestamp over) {}

    private final Disputes disputes;
    private final DisputeRights rights;
    private final Breaches breaches;
    private final KeptMonths kept;
    private final Stopwatches stopwatches;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Disputing(
            Disputes disputes,
            DisputeRights rights,
            Breaches breaches,
            KeptMonths kept,
            Stopwatches stopwatches,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.disputes = disputes;
        this.rights = rights;
        this.breaches = breaches;
        this.kept = kept;
        this.stopwatches = stopwatches;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// That a task was late is not right.
    ///
    /// @return the month whose figures it is about
    Month task(UUID id, String reason) {
        Done task = jdbc.sql("""
                select request_id, department_id, stopwatch_id, over_at from task where id = ? and state = 'done'
                """)
                .param(id)
                .query((row, number) -> new Done(
                        row.getObject("request_id", UUID.class),
                        row.getObject("department_id", UUID.class),
                        new StopwatchId(row.getObject("stopwatch_id", UUID.class)),
                        row.getTimestamp("over_at")))
                .optional()
                .filter(one -> late(one.stopwatch()))
                .orElseThrow(() -> Refusal.notFound("service.assessment.dispute.nothing"));
        Month month = Month.at(task.over().toInstant(), clock);
        raise(new Fresh(new RequestId(task.request()), id, null, task.department(), month), reason);
        return month;
    }

    private boolean late(StopwatchId stopwatch) {
        return stopwatches.read(List.of(stopwatch), clock.instant()).values().stream()
                .anyMatch(reading -> reading.missedAt().isPresent());
    }

    /// That a department used up time of a promise is not right.
    void share(RequestId request, UUID promise, UUID department, String reason) {
        Breach breach = breaches.of(request).stream()
                .filter(one -> one.stopwatch().id().equals(promise)
                        && one.parts().stream()
                                .anyMatch(part -> department.equals(part.who().department())))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("service.assessment.dispute.nothing"));
        raise(new Fresh(request, null, promise, department, Month.at(breach.missedAt(), clock)), reason);
    }

    private void raise(Fresh fresh, String reason) {
        disputes.alone(fresh.month());
        mustBeOpen(fresh.month());
        if (!rights.mayRaise(fresh.department())) {
            throw Refusal.forbidden("service.assessment.dispute.notThere");
        }
        UUID id = disputes.add(fresh, words(reason));
        audit.record(
                "service.did.assessmentDisputed", id.toString(), fresh.month().code());
    }

    void decide(UUID id, boolean upheld, String said) {
        Dispute dispute = disputes.find(id).orElseThrow(() -> Refusal.notFound("service.assessment.dispute.unknown"));
        Month month = Month.typed(dispute.month(), clock);
        disputes.alone(month);
        mustBeOpen(month);
        if (!dispute.waits()) {
            throw Refusal.conflict("service.assessment.dispute.decided");
        }
        if (!rights.mayDecide(dispute)) {
            throw Refusal.forbidden("service.assessment.dispute.notYours");
        }
        disputes.decide(id, upheld, words(said));
        audit.record("service.did.assessmentDecided", id.toString(), upheld ? "upheld" : "dismissed");
    }

    private void mustBeOpen(Month month) {
        if (kept.find(month).isPresent()) {
            throw Refusal.conflict("service.assessment.closing.closed");
        }
    }

    private static String words(String typed) {
        String words = typed.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refusal.badInput("service.assessment.dispute.words", LONGEST);
        }
        return words;
    }
}
