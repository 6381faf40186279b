package pareto.service.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.access.IdentityId;
import pareto.people.LocalPeople;
import pareto.people.LocalPeople.Wanted;

/// Finds who does the tasks of a request: whoever of the department is there for the city, else whoever
/// leads it, else whoever answers for the request.
@Component
class Assignees {

    /// @param name of the person
    record Assigned(IdentityId who, String name, Assignment how) {}

    private final LocalPeople people;
    private final Clock clock;

    Assignees(LocalPeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /// By task.
    Map<TaskKey, Assigned> of(Asked request, Collection<TaskPlan.Planned> tasks, List<Site> sites) {
        Map<UUID, Site> byId = sites.stream().collect(Collectors.toMap(Site::id, Function.identity()));
        Map<TaskKey, Wanted> wanted = new HashMap<>();
        tasks.forEach(task -> wanted.put(task.key(), wanted(task, byId)));
        Map<Wanted, LocalPeople.Found> found = people.find(wanted.values(), LocalDate.now(clock));
        Map<TaskKey, Assigned> assigned = new HashMap<>();
        wanted.forEach((task, each) -> {
            LocalPeople.Found one = found.get(each);
            assigned.put(
                    task,
                    one == null
                            ? new Assigned(request.owner(), request.ownerName(), Assignment.OWNER)
                            : new Assigned(one.who(), one.name(), Assignment.of(one.how())));
        });
        return assigned;
    }

    private static Wanted wanted(TaskPlan.Planned task, Map<UUID, Site> sites) {
        UUID department = Objects.requireNonNull(task.step().department());
        return new Wanted(department, city(task, sites));
    }

    private static @Nullable String city(TaskPlan.Planned task, Map<UUID, Site> sites) {
        return switch (task.step().city()) {
            case CityRule.Fixed(String city) -> city;
            case CityRule.Anywhere() -> null;
            case CityRule.OfSite() -> {
                Site site =
                        task.key().site() == null ? null : sites.get(task.key().site());
                yield site == null ? null : site.city();
            }
        };
    }
}
