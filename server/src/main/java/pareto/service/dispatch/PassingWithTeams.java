package pareto.service.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.service.RequestId;
import pareto.service.dispatch.TaskRecords.Kind;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.Stopwatches;
import pareto.team.PartsPassed;

/// Whoever takes a part in the virtual team of a request over has the open tasks of whoever had it; where the heir's
/// role may do nothing with them, whoever would get them now.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PassingWithTeams implements PartsPassed {

    private final AskedRows requests;
    private final DispatchRows dispatches;
    private final SiteRows sites;
    private final TaskRows tasks;
    private final TaskRecords records;
    private final ReplacingPeople replacing;
    private final Stopwatches stopwatches;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    PassingWithTeams(
            AskedRows requests,
            DispatchRows dispatches,
            SiteRows sites,
            TaskRows tasks,
            TaskRecords records,
            ReplacingPeople replacing,
            Stopwatches stopwatches,
            Actors actors,
            JdbcClient jdbc,
            Clock clock) {
        this.requests = requests;
        this.dispatches = dispatches;
        this.sites = sites;
        this.tasks = tasks;
        this.records = records;
        this.replacing = replacing;
        this.stopwatches = stopwatches;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void passed(UUID team, IdentityId from, IdentityId heir) {
        actors.system(
                "dispatch",
                () -> jdbc.sql("select request_id from request_dispatch where virtual_team_id = ?")
                        .param(team)
                        .query(UUID.class)
                        .list()
                        .forEach(request -> pass(new RequestId(request), from, heir)));
    }

    private void pass(RequestId id, IdentityId from, IdentityId heir) {
        Asked request = requests.alone(id);
        List<Task> all = tasks.of(id).stream()
                .filter(task -> task.open() && task.assignee().equals(from))
                .toList();
        for (Task task : all) {
            tasks.give(task.id(), heir, task.department(), Assignment.HANDED_OVER);
            if (task.stopwatch() != null) {
                stopwatches.handOver(task.stopwatch(), clock.instant(), new Holder(task.department(), heir));
            }
            records.add(request, task.id(), Kind.HANDED_OVER, "", heir);
        }
        replacing.replace(request, dispatches.of(id).orElseThrow(), sites.of(request));
    }
}
