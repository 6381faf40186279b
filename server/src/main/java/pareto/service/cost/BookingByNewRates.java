package pareto.service.cost;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.insight.Costs;
import pareto.insight.PieceRatesChanged;
import pareto.service.RequestId;
import pareto.shell.Text;
import pareto.shell.job.JobHandler;
import pareto.shell.job.JobKind;
import pareto.shell.job.JobResult;
import pareto.shell.job.Jobs;
import pareto.shell.job.Progress;

/// Books what closed requests come to by rates that were entered or withdrawn for days that are over, one request after
/// the other: cut off, it begins again and finds what it had done.
@Component
class BookingByNewRates implements JobHandler {

    private static final JobKind KIND = new JobKind("service.cost");
    private static final String ACTOR = "costs";

    private final CostOfRequests rows;
    private final BookingRequests booking;
    private final Actors actors;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BookingByNewRates(
            CostOfRequests rows,
            BookingRequests booking,
            Actors actors,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.booking = booking;
        this.actors = actors;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(PieceRatesChanged event) {
        if (event.kind() == Costs.Kind.REQUEST) {
            actors.system(ACTOR, () -> jobs.start(KIND, event.from().toString(), Text.of("service.cost.job.title")));
        }
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public JobResult run(String argument, Progress progress) {
        long booked = actors.system(ACTOR, () -> all(LocalDate.parse(argument), progress));
        return new JobResult(Text.of("service.cost.job.done", booked), null);
    }

    private long all(LocalDate from, Progress progress) {
        List<RequestId> closed =
                rows.closedSince(from.atStartOfDay(clock.getZone()).toInstant());
        long booked = 0;
        for (int at = 0; at < closed.size(); at++) {
            RequestId one = closed.get(at);
            boolean more = Objects.requireNonNull(transaction.execute(status -> booking.settle(one)));
            booked += more ? 1 : 0;
            progress.report(at + 1, closed.size(), "service.cost.unit");
        }
        return booked;
    }
}
