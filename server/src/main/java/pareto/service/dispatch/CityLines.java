package pareto.service.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pareto.service.stopwatch.TimeShown;
import pareto.shell.Text;

/// Sums the tasks of a request up by city.
final class CityLines {

    private final Playbook playbook;
    private final Map<UUID, Site> sites;
    private final Map<UUID, String> reasons;
    private final Map<TaskId, TimeShown> times;

    /// @param reasons why tasks do not go on
    /// @param times of open tasks, and of those in cities where all is over
    CityLines(Playbook playbook, List<Site> sites, Map<UUID, String> reasons, Map<TaskId, TimeShown> times) {
        this.playbook = playbook;
        this.sites = sites.stream().collect(Collectors.toMap(Site::id, Function.identity()));
        this.reasons = reasons;
        this.times = times;
    }

    /// Cities in the order of their sites, last what is done once.
    List<CityLine> of(List<Task> tasks) {
        Map<String, List<Task>> byCity = new LinkedHashMap<>();
        tasks.stream()
                .filter(task -> task.site() != null)
                .sorted(Comparator.comparing((Task task) -> site(task).addedAt())
                        .thenComparing(task -> site(task).id()))
                .forEach(task -> byCity.computeIfAbsent(site(task).city(), any -> new ArrayList<>())
                        .add(task));
        List<Task> once = tasks.stream().filter(task -> task.site() == null).toList();
        if (!once.isEmpty()) {
            byCity.put("", once);
        }
        return byCity.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .toList();
    }

    private CityLine line(String city, List<Task> tasks) {
        List<Task> open = tasks.stream().filter(Task::open).toList();
        List<Task> under =
                open.stream().filter(task -> task.state() != TaskState.WAITING).toList();
        return new CityLine(
                city,
                tasks.stream()
                        .filter(task -> task.site() != null)
                        .map(task -> site(task).called())
                        .distinct()
                        .filter(name -> !name.isEmpty())
                        .toList(),
                people(under.isEmpty() ? open.isEmpty() ? tasks : open : under),
                marks(tasks),
                now(tasks, open, under),
                under.stream()
                        .map(task -> reasons.get(task.id().id()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                first(open.isEmpty() ? tasks : under),
                instead(city, open));
    }

    private static List<CityLine.Person> people(Collection<Task> tasks) {
        Map<String, TaskId> people = new LinkedHashMap<>();
        tasks.forEach(task -> people.putIfAbsent(task.assigneeName(), task.id()));
        return people.entrySet().stream()
                .map(one -> new CityLine.Person(one.getKey(), one.getValue()))
                .toList();
    }

    private List<CityLine.Mark> marks(List<Task> tasks) {
        return playbook.inOrder().stream()
                .map(step -> mark(
                        step,
                        tasks.stream()
                                .filter(task -> task.key().step().equals(step.code()))
                                .toList()))
                .filter(mark -> !mark.look().equals("-"))
                .toList();
    }

    private static CityLine.Mark mark(Step step, List<Task> tasks) {
        String look;
        if (tasks.stream().allMatch(task -> task.state() == TaskState.DROPPED)) {
            look = "-";
        } else if (tasks.stream().noneMatch(Task::open)) {
            look = "d";
        } else if (tasks.stream().anyMatch(task -> task.state() == TaskState.BLOCKED)) {
            look = "x";
        } else {
            look = tasks.stream().allMatch(task -> task.state() == TaskState.WAITING) ? "" : "n";
        }
        return new CityLine.Mark(step.title(), look);
    }

    private static Text now(List<Task> all, List<Task> open, List<Task> under) {
        if (open.isEmpty()) {
            boolean some = all.stream().anyMatch(task -> task.state() == TaskState.DONE);
            return Text.of(some ? "service.dispatch.now.done" : "service.dispatch.now.dropped");
        }
        if (under.isEmpty()) {
            return Text.of("service.dispatch.now.waiting", open.getFirst().title());
        }
        return Text.of(
                "service.dispatch.now.at",
                under.stream().map(Task::title).distinct().collect(Collectors.joining(" · ")));
    }

    private @Nullable TimeShown first(List<Task> tasks) {
        return tasks.stream()
                .map(task -> times.get(task.id()))
                .filter(Objects::nonNull)
                .min(Comparator.comparing((TimeShown time) -> time.over() ? 0 : 1)
                        .thenComparing(TimeShown::left))
                .orElse(null);
    }

    private List<Text> instead(String city, List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.found().instead())
                .map(task -> Text.of(task.found().key(), task.departmentName(), at(task, city), task.assigneeName()))
                .distinct()
                .toList();
    }

    private String at(Task task, String city) {
        return playbook.steps().stream()
                .filter(step -> step.code().equals(task.key().step()))
                .map(step -> step.cityAt(city))
                .findFirst()
                .orElse(city);
    }

    private Site site(Task task) {
        return Objects.requireNonNull(sites.get(Objects.requireNonNull(task.site())));
    }
}
