package pareto.service.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads how far a request is, for its page.
@Component
@Transactional(readOnly = true)
class RequestTasksReading {

    private final DispatchRows dispatches;
    private final SiteRows sites;
    private final TaskRows tasks;
    private final TaskRecords records;
    private final TaskTimes times;
    private final SameDay sameDay;
    private final DispatchRights rights;
    private final Clock clock;

    RequestTasksReading(
            DispatchRows dispatches,
            SiteRows sites,
            TaskRows tasks,
            TaskRecords records,
            TaskTimes times,
            SameDay sameDay,
            DispatchRights rights,
            Clock clock) {
        this.dispatches = dispatches;
        this.sites = sites;
        this.tasks = tasks;
        this.records = records;
        this.times = times;
        this.sameDay = sameDay;
        this.rights = rights;
        this.clock = clock;
    }

    /// Nothing where it was not sent out.
    Optional<RequestTasks> of(Asked request, boolean alone) {
        return dispatches.of(request.id()).map(dispatch -> of(request, dispatch, alone));
    }

    private RequestTasks of(Asked request, Dispatch dispatch, boolean alone) {
        List<Site> at = sites.of(request);
        List<Task> all = tasks.of(request.id());
        var lines = new CityLines(dispatch.playbook(), at, records.reasons(request.id()), times.shown(shown(at, all)));
        Map<String, Integer> standing = standing(at, all);
        return new RequestTasks(
                request,
                dispatch,
                lines.of(all),
                standing,
                through(at, all),
                droppedOut(at, all),
                sameDay.kept(request, dispatch.playbook(), at),
                at.size(),
                LocalDate.now(clock),
                rights.maySend(request),
                alone);
    }

    /// What is measured on the page: all that is open, and what was where all is over.
    private static List<Task> shown(List<Site> sites, List<Task> tasks) {
        Map<UUID, String> cities = sites.stream().collect(Collectors.toMap(Site::id, Site::city));
        Set<String> open = tasks.stream()
                .filter(Task::open)
                .map(task -> city(task, cities))
                .collect(Collectors.toSet());
        return tasks.stream()
                .filter(task -> task.open() || !open.contains(city(task, cities)))
                .toList();
    }

    private static String city(Task task, Map<UUID, String> cities) {
        UUID site = task.site();
        return site == null ? "" : cities.getOrDefault(site, "");
    }

    /// How many sites have nothing open and something done.
    private static int through(List<Site> sites, List<Task> tasks) {
        Set<UUID> open = at(tasks.stream().filter(Task::open));
        Set<UUID> done = at(tasks.stream().filter(task -> task.state() == TaskState.DONE));
        return Math.toIntExact(sites.stream()
                .map(Site::id)
                .filter(site -> done.contains(site) && !open.contains(site))
                .count());
    }

    /// How many sites have nothing but what need not be done after all.
    private static int droppedOut(List<Site> sites, List<Task> tasks) {
        Set<UUID> dropped = at(tasks.stream().filter(task -> task.state() == TaskState.DROPPED));
        Set<UUID> other = at(tasks.stream().filter(task -> task.state() != TaskState.DROPPED));
        return Math.toIntExact(sites.stream()
                .map(Site::id)
                .filter(site -> dropped.contains(site) && !other.contains(site))
                .count());
    }

    private static Set<UUID> at(Stream<Task> tasks) {
        return tasks.map(Task::site).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /// How many sites are at which step: the first that is open there.
    private static Map<String, Integer> standing(List<Site> sites, List<Task> tasks) {
        Map<String, Integer> standing = new LinkedHashMap<>();
        Map<UUID, String> first = new LinkedHashMap<>();
        tasks.stream()
                .filter(task -> task.site() != null && task.open())
                .forEach(task -> first.putIfAbsent(Objects.requireNonNull(task.site()), task.title()));
        tasks.stream().map(Task::title).distinct().forEach(title -> {
            int many = Math.toIntExact(sites.stream()
                    .filter(site -> title.equals(first.get(site.id())))
                    .count());
            if (many > 0) {
                standing.put(title, many);
            }
        });
        return standing;
    }
}
