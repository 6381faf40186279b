package pareto.account.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pareto.account.ProfileField;
import pareto.account.ProfileField.Choice;
import pareto.shell.Refusal;

/// The choices of a field as a person writes them: one a line, Chinese and English parted by a bar; one word stands for
/// both.
final class ChoiceLines {

    private static final int MOST = 200;
    private static final int LONGEST = 100;

    private ChoiceLines() {}

    static String of(ProfileField field) {
        return field.offered().stream()
                .map(choice -> choice.nameZh().equals(choice.nameEn())
                        ? choice.nameZh()
                        : choice.nameZh() + " | " + choice.nameEn())
                .collect(Collectors.joining("\n"));
    }

    /// The choices written, then those no longer offered. One that was there before under either name keeps its code,
    /// so
    /// that values keep their meaning.
    ///
    /// @throws Refusal when there is none, or a name twice, or too much of it
    static List<Choice> read(String lines, List<Choice> before) {
        List<Choice> choices = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (String line : lines.lines().filter(text -> !text.isBlank()).toList()) {
            String[] parts = line.split("[|｜]", 2);
            String zh = parts[0].strip();
            String en = parts.length > 1 && !parts[1].isBlank() ? parts[1].strip() : zh;
            if (zh.isEmpty() || zh.length() > LONGEST || en.length() > LONGEST || !names.add(zh)) {
                throw Refusal.badInput("account.fields.choices.line", line.strip());
            }
            String code = code(zh, en, before, codes);
            codes.add(code);
            choices.add(new Choice(code, zh, en, false));
        }
        if (choices.isEmpty() || choices.size() > MOST) {
            throw Refusal.badInput("account.fields.choices.count", MOST);
        }
        before.stream()
                .filter(choice -> !codes.contains(choice.code()) && names.add(choice.nameZh()))
                .forEach(choice -> choices.add(new Choice(choice.code(), choice.nameZh(), choice.nameEn(), true)));
        return choices;
    }

    private static String code(String zh, String en, List<Choice> before, Set<String> taken) {
        return before.stream()
                .filter(choice -> choice.nameZh().equals(zh) || choice.nameEn().equals(en))
                .map(Choice::code)
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElseGet(() -> next(before, taken));
    }

    private static String next(List<Choice> before, Set<String> taken) {
        Set<String> all = before.stream().map(Choice::code).collect(Collectors.toCollection(HashSet::new));
        all.addAll(taken);
        int number = all.size() + 1;
        while (all.contains("c" + number)) {
            number++;
        }
        return "c" + number;
    }
}
