package pareto.service.dispatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is done when something is asked for, step by step (预案).
record Playbook(List<Step> steps) {

    Playbook {
        steps = List.copyOf(steps);
    }

    /// The steps that are done for an account; where a step is left out, whatever waited for it waits for
    /// what it waited for.
    ///
    /// @param important whether the account is of class IMPORTANT
    Playbook forAccount(boolean important) {
        if (important) {
            return this;
        }
        Map<String, Step> byCode = byCode();
        List<Step> left = new ArrayList<>();
        for (Step step : steps) {
            if (!step.importantOnly()) {
                Set<String> after = new LinkedHashSet<>();
                waitedFor(step, byCode, after);
                left.add(waitingFor(step, List.copyOf(after)));
            }
        }
        return new Playbook(left);
    }

    /// Whether anything of it is done at sites.
    boolean atSites() {
        return steps.stream().anyMatch(step -> step.scope() == Scope.SITE);
    }

    /// Each step behind those it waits for, else as written down.
    ///
    /// @throws IllegalStateException when steps wait for each other
    List<Step> inOrder() {
        Map<String, Step> byCode = byCode();
        Set<String> placed = new LinkedHashSet<>();
        while (placed.size() < byCode.size()) {
            Step next = byCode.values().stream()
                    .filter(step -> !placed.contains(step.code()) && placed.containsAll(step.after()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Steps wait for each other."));
            placed.add(next.code());
        }
        return placed.stream().map(byCode::get).toList();
    }

    /// Codes of steps that wait for each other, directly or through others, as a circle: each waits for the
    /// next and the last for the first. Empty where there is none.
    List<String> circle() {
        Map<String, Step> byCode = byCode();
        Set<String> clear = new HashSet<>();
        for (String code : byCode.keySet()) {
            List<String> circle = circle(code, byCode, new ArrayList<>(), clear);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        return List.of();
    }

    private static List<String> circle(String code, Map<String, Step> byCode, List<String> path, Set<String> clear) {
        if (path.contains(code)) {
            return List.copyOf(path.subList(path.indexOf(code), path.size()));
        }
        Step step = byCode.get(code);
        if (step != null && !clear.contains(code)) {
            path.add(code);
            for (String before : step.after()) {
                List<String> circle = circle(before, byCode, path, clear);
                if (!circle.isEmpty()) {
                    return circle;
                }
            }
            path.removeLast();
            clear.add(code);
        }
        return List.of();
    }

    private static void waitedFor(Step step, Map<String, Step> byCode, Set<String> found) {
        for (String code : step.after()) {
            Step before = byCode.get(code);
            if (before != null && before.importantOnly()) {
                waitedFor(before, byCode, found);
            } else {
                found.add(code);
            }
        }
    }

    private Map<String, Step> byCode() {
        return steps.stream()
                .collect(Collectors.toMap(Step::code, step -> step, (one, other) -> one, LinkedHashMap::new));
    }

    private static Step waitingFor(Step step, List<String> after) {
        return new Step(
                step.code(),
                step.title(),
                step.scope(),
                step.department(),
                step.city(),
                step.limit(),
                after,
                step.importantOnly(),
                step.checklist(),
                step.questions());
    }
}
