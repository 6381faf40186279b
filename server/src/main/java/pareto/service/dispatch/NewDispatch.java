package pareto.service.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.service.dispatch.Assignees.Assigned;
import pareto.service.dispatch.TaskPlan.Planned;
import pareto.shell.Text;

/// The form by which a request is sent out, or to further cities.
///
/// @param dispatch how it was sent out before; null where it was not
/// @param playbooks what can be chosen
/// @param version id of what is chosen; null for nothing yet
/// @param open sites that can be chosen
/// @param site ids of those that are
/// @param preview what would come of it; null as long as not all is chosen
record NewDispatch(
        Asked request,
        @Nullable Dispatch dispatch,
        List<PlaybookVersion> playbooks,
        @Nullable UUID version,
        List<Chosen> open,
        Set<String> site,
        Map<String, String> typed,
        @Nullable Preview preview) {

    static final int LONGEST_CITY = 80;

    /// What would come of it.
    ///
    /// @param faults what stands against using the playbook
    /// @param late what is done already and is not done again
    /// @param important whether steps for accounts of class IMPORTANT are among them
    record Preview(
            List<Chosen> chosen,
            List<Planned> tasks,
            Map<TaskKey, Assigned> who,
            List<Text> faults,
            List<Text> late,
            boolean important) {

        /// Who would have tasks in each city, with the sentence where nobody works there.
        List<Line> lines() {
            Map<UUID, Chosen> sites = new LinkedHashMap<>();
            chosen.forEach(one -> sites.put(one.origin(), one));
            Map<String, List<String>> steps = new LinkedHashMap<>();
            Map<String, Line> lines = new LinkedHashMap<>();
            for (Planned task : tasks) {
                Assigned one = Objects.requireNonNull(who.get(task.key()));
                Chosen site =
                        task.key().site() == null ? null : sites.get(task.key().site());
                String city = site == null ? "" : site.city();
                String key = city + "\n" + one.who();
                steps.computeIfAbsent(key, any -> new ArrayList<>());
                if (!steps.get(key).contains(task.step().title())) {
                    steps.get(key).add(task.step().title());
                }
                lines.put(key, new Line(city, one.name(), steps.get(key), one.how()));
            }
            return List.copyOf(lines.values());
        }
    }

    /// What somebody would have to do in a city.
    ///
    /// @param city empty for what is done once
    record Line(String city, String who, List<String> steps, Assignment how) {}

    boolean chosen(Chosen one) {
        return site.contains(one.origin().toString());
    }

    /// What was typed for a site without a city; empty for others, and where nothing was.
    String city(Chosen one) {
        return typed.getOrDefault("city." + one.origin(), "");
    }

    String address() {
        return request.id().address() + "/tasks";
    }
}
