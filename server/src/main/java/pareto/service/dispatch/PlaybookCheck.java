package pareto.service.dispatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pareto.shell.Text;
import pareto.values.TimeLimit;

/// What stands against using a playbook, each in one sentence.
final class PlaybookCheck {

    static final int MOST_STEPS = 40;
    static final int MOST_LINES = 30;
    static final int LONGEST_TITLE = 80;
    static final int LONGEST_LINE = 200;
    private static final String CODE = "[\\p{L}\\p{N}-]{1,20}";

    private final Playbook playbook;
    private final Set<UUID> departments;
    private final Set<UUID> calendars;
    private final List<Text> faults = new ArrayList<>();

    private PlaybookCheck(Playbook playbook, Set<UUID> departments, Set<UUID> calendars) {
        this.playbook = playbook;
        this.departments = departments;
        this.calendars = calendars;
    }

    /// @param departments ids of those there are
    /// @param calendars ids of those there are
    static List<Text> faults(Playbook playbook, Set<UUID> departments, Set<UUID> calendars) {
        var check = new PlaybookCheck(playbook, departments, calendars);
        check.wholeness();
        playbook.steps().forEach(check::step);
        check.order();
        return List.copyOf(check.faults);
    }

    private void wholeness() {
        if (playbook.steps().isEmpty()) {
            say("empty");
        }
        if (playbook.steps().size() > MOST_STEPS) {
            say("many", MOST_STEPS);
        }
        Set<String> seen = new HashSet<>();
        for (Step step : playbook.steps()) {
            if (!seen.add(step.code())) {
                say("twice", step.code());
            }
        }
    }

    private void step(Step step) {
        if (!step.code().matches(CODE)) {
            say("code", step.code());
        }
        if (step.title().isBlank() || step.title().length() > LONGEST_TITLE) {
            say("title", step.code(), LONGEST_TITLE);
        }
        if (step.department() == null || !departments.contains(step.department())) {
            say("department", step.title());
        }
        if (step.scope() == Scope.ONCE && step.city() instanceof CityRule.OfSite) {
            say("city.once", step.title());
        }
        if (step.city() instanceof CityRule.Fixed(String city) && city.isBlank()) {
            say("city.none", step.title());
        }
        limit(step);
        lines(step);
    }

    private void limit(Step step) {
        boolean nothing = switch (step.limit().time()) {
            case TimeLimit.Working(long seconds) -> seconds == 0;
            case TimeLimit.Days(int days) -> days == 0;
            case TimeLimit.SameDay() -> false;
        };
        if (nothing) {
            say("limit", step.title());
        }
        boolean needsCalendar = !(step.limit().time() instanceof TimeLimit.Working);
        if (step.limit().calendar() == null
                ? needsCalendar
                : !calendars.contains(step.limit().calendar().id())) {
            say("calendar", step.title());
        }
    }

    private void lines(Step step) {
        if (step.checklist().size() > MOST_LINES || step.questions().size() > MOST_LINES) {
            say("lines.many", step.title(), MOST_LINES);
        }
        boolean wrong = step.checklist().stream().anyMatch(PlaybookCheck::wrongLine)
                || step.questions().stream().map(Question::label).anyMatch(PlaybookCheck::wrongLine);
        if (wrong) {
            say("lines.long", step.title(), LONGEST_LINE);
        }
    }

    private static boolean wrongLine(String line) {
        return line.isBlank() || line.length() > LONGEST_LINE;
    }

    private void order() {
        Set<String> codes = playbook.steps().stream().map(Step::code).collect(Collectors.toSet());
        for (Step step : playbook.steps()) {
            step.after().stream()
                    .filter(before -> !codes.contains(before))
                    .forEach(before -> say("unknown", step.title(), before));
        }
        if (!playbook.steps().isEmpty()
                && playbook.steps().stream().noneMatch(step -> step.after().isEmpty())) {
            say("start");
        }
        List<String> circle = playbook.circle();
        if (!circle.isEmpty()) {
            say("circle", String.join(" › ", circle) + " › " + circle.getFirst());
        }
    }

    private void say(String what, Object... args) {
        faults.add(Text.of("service.dispatch.fault." + what, args));
    }
}
