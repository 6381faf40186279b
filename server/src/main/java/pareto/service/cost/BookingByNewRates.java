package pareto.service.cost;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.insight.Costs;
import pareto.insight.PieceRatesChanged;
import pareto.service.RequestId;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.job.JobHandler;
import pareto.shell.job.JobKind;
import pareto.shell.job.JobResult;
import pareto.shell.job.Jobs;
import pareto.shell.job.LostDatabase;
import pareto.shell.job.Progress;

/// Books what closed requests come to by rates that were entered or withdrawn for days that are over, one request after
/// the other: cut off, it begins again and finds what it had done. One that cannot be booked keeps no other from being;
/// it is tried once more at the end, since somebody may just have worked at it, and the job fails if one is left.
@Component
class BookingByNewRates implements JobHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BookingByNewRates.class);

    private static final JobKind KIND = new JobKind("service.cost");
    private static final String ACTOR = "costs";
    private static final String UNIT = "service.cost.unit";

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
        List<RequestId> failed = new ArrayList<>();
        List<RequestId> left = new ArrayList<>();
        long booked = 0;
        for (int at = 0; at < closed.size(); at++) {
            booked += settled(closed.get(at), failed) ? 1 : 0;
            progress.report(at + 1, closed.size(), UNIT);
        }
        for (RequestId one : failed) {
            booked += settled(one, left) ? 1 : 0;
            progress.report(closed.size(), closed.size(), UNIT);
        }
        if (!left.isEmpty()) {
            throw Refusal.conflict("service.cost.job.left", left.size(), booked);
        }
        return booked;
    }

    /// @param failed takes those that could not be booked; of them only the id and the kind of failure are logged,
    /// since
    ///     what a database says can name people
    private boolean settled(RequestId one, List<RequestId> failed) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> booking.settle(one)));
        } catch (RuntimeException cause) {
            if (LostDatabase.isBehind(cause)) {
                throw cause;
            }
            LOG.error(
                    "What request {} costs could not be booked by new rates: {}",
                    one.id(),
                    cause.getClass().getName());
            failed.add(one);
            return false;
        }
    }
}
