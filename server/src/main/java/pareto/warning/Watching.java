package pareto.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.account.Accounts;
import pareto.analysis.rhythm.season.Warning;
import pareto.insight.LeftRhythms;
import pareto.insight.LeftRhythms.Listed;
import pareto.insight.ProfilesRefreshed;
import pareto.shell.Text;
import pareto.shell.job.JobHandler;
import pareto.shell.job.JobKind;
import pareto.shell.job.JobResult;
import pareto.shell.job.Jobs;
import pareto.shell.job.Progress;
import pareto.shell.notice.Notices;

/// Has the list of the day made whenever the figures are new or it may hold more or fewer false warnings, and
/// looks again at what dossiers say.
@Component
class Watching implements JobHandler {

    private static final JobKind KIND = new JobKind("warning.watch");
    private static final String ACTOR = "warning";

    private final LeftRhythms rhythms;
    private final ListRows rows;
    private final WatchingPeople people;
    private final FalseShare bound;
    private final Accounts accounts;
    private final Actors actors;
    private final Notices notices;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Watching(
            LeftRhythms rhythms,
            ListRows rows,
            WatchingPeople people,
            FalseShare bound,
            Accounts accounts,
            Actors actors,
            Notices notices,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.rhythms = rhythms;
        this.rows = rows;
        this.people = people;
        this.bound = bound;
        this.accounts = accounts;
        this.actors = actors;
        this.notices = notices;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ProfilesRefreshed event) {
        soon();
    }

    /// Has the list made as soon as nothing else is in the way.
    void soon() {
        actors.system(ACTOR, () -> jobs.start(KIND, "", Text.of("warning.job.title")));
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public JobResult run(String argument, Progress progress) {
        return actors.system(ACTOR, () -> {
            rhythms.on(rows.explained(LocalDate.now(clock)), bound.current()).ifPresent(this::take);
            people.lookAtAll();
            return new JobResult(Text.of("warning.job.done"), "/warnings");
        });
    }

    private void take(Listed list) {
        transaction.executeWithoutResult(status -> {
            rows.take(list, accounts.ids(codes(list)));
            notices.news("list %s %s %d%%".formatted(list.asOf(), list.ledger(), bound.percent()));
        });
    }

    /// Of all accounts the list speaks of.
    private static List<String> codes(Listed list) {
        return Stream.concat(
                        Stream.concat(list.warnings().stream(), list.goodNews().stream())
                                .map(Warning::account),
                        list.units().values().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }
}
