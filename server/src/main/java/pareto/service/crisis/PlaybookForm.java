package pareto.service.crisis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pareto.service.Filled;
import pareto.service.crisis.Playbook.Duty;
import pareto.service.crisis.Playbook.Plan;
import pareto.service.crisis.Playbook.ToDo;
import pareto.service.crisis.Playbook.Told;
import pareto.shell.Refusal;

/// The form of a playbook. A part without words is not needed; an audience without a name, and an
/// action without words, are left out.
///
/// @param id null for a new one
/// @param number of the version that is looked at; 0 for a new one
record PlaybookForm(
        @Nullable UUID id, int number, Severity severity, String nameZh, String nameEn, boolean inUse, Plan plan) {

    static final int AUDIENCES = 7;
    static final int ACTIONS = 8;

    private static final int NAME = 60;
    private static final int WHOM = 120;
    private static final int WHAT = 300;

    static PlaybookForm empty() {
        return new PlaybookForm(null, 0, Severity.MAJOR, "", "", true, Plan.NONE);
    }

    static PlaybookForm of(Playbook one) {
        return new PlaybookForm(
                one.id(), one.number(), one.severity(), one.nameZh(), one.nameEn(), one.inUse(), one.plan());
    }

    String address() {
        return "/crises/plans" + (id == null ? "" : "/" + id);
    }

    static List<Integer> audiences() {
        return IntStream.range(0, AUDIENCES).boxed().toList();
    }

    static List<Integer> actions() {
        return IntStream.range(0, ACTIONS).boxed().toList();
    }

    @Nullable
    Duty duty(Part part) {
        return plan.parts().stream()
                .filter(one -> one.part() == part)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Told told(int place) {
        return place < plan.audiences().size() ? plan.audiences().get(place) : null;
    }

    @Nullable
    ToDo action(int place) {
        return place < plan.actions().size() ? plan.actions().get(place) : null;
    }

    /// What was filled in.
    ///
    /// @throws Refusal when something is missing in one language, or nobody is told
    static Playbook read(UUID id, Map<String, String> typed) {
        Plan plan = new Plan(duties(typed), told(typed), toDo(typed));
        if (plan.audiences().isEmpty()) {
            throw Refusal.badInput("service.crisis.playbook.nobody");
        }
        String before = typed.getOrDefault("before", "").strip();
        return new Playbook(
                id,
                before.matches("[0-9]{1,8}") ? Integer.parseInt(before) : 0,
                Filled.one("service.crisis.severity", Severity.class, typed.get("severity")),
                Filled.text("service.crisis.name.zh", typed.get("zh"), NAME),
                Filled.text("service.crisis.name.en", typed.get("en"), NAME),
                "true".equals(typed.get("use")),
                plan,
                "",
                null);
    }

    private static List<Duty> duties(Map<String, String> typed) {
        List<Duty> duties = new ArrayList<>();
        for (Part part : Part.values()) {
            String zh = "duty." + part.code() + ".zh";
            String en = "duty." + part.code() + ".en";
            if (filled(typed, zh) || filled(typed, en)) {
                duties.add(new Duty(part, words(typed, zh), words(typed, en)));
            }
        }
        return duties;
    }

    private static List<Told> told(Map<String, String> typed) {
        List<Told> told = new ArrayList<>();
        for (int place : audiences()) {
            String of = "told." + place + ".";
            if (filled(typed, of + "whom.zh") || filled(typed, of + "whom.en")) {
                told.add(new Told(
                        Filled.one("service.crisis.audience", Audience.class, typed.get(of + "audience")),
                        Filled.one("service.crisis.part", Part.class, typed.get(of + "part")),
                        Filled.one("service.crisis.way", Way.class, typed.get(of + "way")),
                        Minutes.of(typed.get(of + "first")),
                        Minutes.of(typed.get(of + "every")),
                        Filled.text("service.crisis.whom", typed.get(of + "whom.zh"), WHOM),
                        Filled.text("service.crisis.whom", typed.get(of + "whom.en"), WHOM),
                        Filled.optional("service.crisis.what", typed.get(of + "zh"), WHAT),
                        Filled.optional("service.crisis.what", typed.get(of + "en"), WHAT)));
            }
        }
        return told;
    }

    private static List<ToDo> toDo(Map<String, String> typed) {
        List<ToDo> actions = new ArrayList<>();
        for (int place : actions()) {
            String of = "action." + place + ".";
            if (filled(typed, of + "zh") || filled(typed, of + "en")) {
                actions.add(new ToDo(
                        Filled.one("service.crisis.part", Part.class, typed.get(of + "part")),
                        Minutes.of(typed.get(of + "minutes")),
                        words(typed, of + "zh"),
                        words(typed, of + "en")));
            }
        }
        return actions;
    }

    private static boolean filled(Map<String, String> typed, String field) {
        return !typed.getOrDefault(field, "").isBlank();
    }

    private static String words(Map<String, String> typed, String field) {
        return Filled.text("service.crisis.what", typed.get(field), WHAT);
    }
}
