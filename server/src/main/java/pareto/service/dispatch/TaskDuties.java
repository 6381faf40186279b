package pareto.service.dispatch;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.people.Duties;
import pareto.people.Duty;
import pareto.shell.Text;

/// Whoever has open tasks hands them over before leaving, also where the one who asks does not see the account.
@Component
class TaskDuties implements Duties {

    private final TaskRows tasks;
    private final Actors actors;

    TaskDuties(TaskRows tasks, Actors actors) {
        this.tasks = tasks;
        this.actors = actors;
    }

    @Override
    public Optional<Duty> of(IdentityId person) {
        long open = actors.system("dispatch", () -> tasks.openOf(person)).stream()
                .filter(task -> task.assignee().equals(person))
                .count();
        return open == 0
                ? Optional.empty()
                : Optional.of(new Duty(Text.of("service.dispatch.duty", open), "/tasks?person=" + person));
    }
}
