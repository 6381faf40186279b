package pareto.insight;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.shell.Text;
import pareto.shell.job.JobHandler;
import pareto.shell.job.JobKind;
import pareto.shell.job.JobResult;
import pareto.shell.job.Progress;
import pareto.values.Period;

/// The job behind every figure: brings the standing analyses up to date, and answers what someone asked.
/// Its argument is empty, or what was asked: `per as-of first-day last-day address`.
@Component
class RefreshingFigures implements JobHandler {

    static final JobKind KIND = new JobKind("insight.refresh");
    static final String ACTOR = "insight";

    private final Computing computing;
    private final Studying studying;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RefreshingFigures(
            Computing computing,
            Studying studying,
            Actors actors,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.computing = computing;
        this.studying = studying;
        this.actors = actors;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public JobResult run(String argument, Progress progress) {
        return actors.system(
                ACTOR, () -> argument.isEmpty() ? refresh(progress) : answer(Asked.of(argument), progress));
    }

    private JobResult refresh(Progress progress) {
        Optional<Analysis> accounts = computing.standing(Per.ACCOUNT, progress);
        computing.standing(Per.GROUP, progress);
        transaction.executeWithoutResult(
                status -> accounts.ifPresent(analysis -> events.publishEvent(new ProfilesRefreshed(analysis.id()))));
        accounts.ifPresent(studying::refresh);
        return new JobResult(Text.of("insight.job.refreshed"), "/portfolio");
    }

    /// What was asked rests on the same as the standing analysis, which therefore comes first.
    private JobResult answer(Asked asked, Progress progress) {
        computing.standing(asked.per(), progress);
        computing.asked(asked.per(), asked.asOf(), asked.window(), progress);
        return new JobResult(Text.of("insight.job.answered"), asked.address());
    }

    /// What someone asked, as it stands in the argument of a job.
    record Asked(Per per, LocalDate asOf, Period window, String address) {

        static Asked of(String argument) {
            String[] parts = argument.split(" ", 5);
            return new Asked(
                    Per.ofCode(parts[0]),
                    LocalDate.parse(parts[1]),
                    Period.through(LocalDate.parse(parts[2]), LocalDate.parse(parts[3])),
                    parts[4]);
        }

        String argument() {
            return String.join(
                    " ",
                    per.code(),
                    asOf.toString(),
                    window.from().toString(),
                    window.lastDay().toString(),
                    address);
        }
    }
}
