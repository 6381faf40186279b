package pareto.service.dispatch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// The fields of a step as a form without script sends them. Lists are typed line by line; a question ends
/// with `*` where it must be answered and begins with `#` for a number, `@` for a day.
final class StepForm {

    private static final int MOST_COUNTED = 3_660;
    private static final String BEFORE = "after.";
    private static final String ON = "on";

    private StepForm() {}

    static Map<String, String> fields(Step step) {
        StepFields stored = StepFields.of(step);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("code", stored.code());
        fields.put("title", stored.title());
        fields.put("scope", stored.scope().name());
        fields.put(
                "department",
                stored.department() == null ? "" : stored.department().toString());
        fields.put("where", stored.where().name());
        fields.put("city", stored.city());
        fields.put(
                "calendar", stored.calendar() == null ? "" : stored.calendar().toString());
        fields.put("unit", stored.unit().name());
        fields.put("count", stored.count() == 0 ? "" : String.valueOf(stored.count()));
        fields.put("important", stored.importantOnly() ? ON : "");
        fields.put("checklist", String.join("\n", stored.checklist()));
        fields.put("questions", stored.questions().stream().map(StepForm::line).collect(Collectors.joining("\n")));
        stored.after().forEach(code -> fields.put(BEFORE + code, ON));
        return fields;
    }

    /// @throws Refusal where a field holds what it cannot
    static Step read(Map<String, String> typed) {
        StepFields.Unit unit = one("service.dispatch.step.limit", StepFields.Unit.class, typed.get("unit"));
        return new StepFields(
                        text(typed, "code"),
                        text(typed, "title"),
                        one("service.dispatch.step.scope", Scope.class, typed.get("scope")),
                        id(typed.get("department")),
                        one("service.dispatch.step.city", StepFields.Where.class, typed.get("where")),
                        text(typed, "city"),
                        id(typed.get("calendar")),
                        unit,
                        unit == StepFields.Unit.SAME_DAY ? 0 : count(text(typed, "count")),
                        typed.entrySet().stream()
                                .filter(field -> field.getKey().startsWith(BEFORE) && ON.equals(field.getValue()))
                                .map(field -> field.getKey().substring(BEFORE.length()))
                                .toList(),
                        !text(typed, "important").isEmpty(),
                        lines(text(typed, "checklist")),
                        lines(text(typed, "questions")).stream()
                                .map(StepForm::question)
                                .toList())
                .step();
    }

    private static String line(Question question) {
        String sign = switch (question.kind()) {
            case TEXT -> "";
            case NUMBER -> "#";
            case DAY -> "@";
        };
        return sign + question.label() + (question.needed() ? "*" : "");
    }

    static Question question(String line) {
        Question.Kind kind = switch (line.charAt(0)) {
            case '#', '＃' -> Question.Kind.NUMBER;
            case '@', '＠' -> Question.Kind.DAY;
            default -> Question.Kind.TEXT;
        };
        String label = kind == Question.Kind.TEXT ? line : line.substring(1).strip();
        boolean needed = label.endsWith("*");
        return new Question(needed ? label.substring(0, label.length() - 1).strip() : label, kind, needed);
    }

    private static List<String> lines(String typed) {
        return Arrays.stream(typed.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static int count(String typed) {
        if (!typed.matches("[0-9]{1,4}") || Integer.parseInt(typed) > MOST_COUNTED) {
            throw Refusal.badInput("service.dispatch.step.limit.wrong", typed, MOST_COUNTED);
        }
        return Integer.parseInt(typed);
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> E one(String label, Class<E> of, @Nullable String typed) {
        for (E each : of.getEnumConstants()) {
            if (each.name().equals(typed)) {
                return each;
            }
        }
        throw Refusal.badInput("service.dispatch.step.choice", Text.of(label));
    }
}
