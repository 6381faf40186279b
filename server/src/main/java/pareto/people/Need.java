package pareto.people;

import java.util.List;
import java.util.stream.Stream;

/// What somebody is looked for who knows it.
///
/// @param city where they should work; empty for anywhere
public record Need(List<String> skills, List<String> industries, List<String> languages, String city) {

    public Need {
        skills = List.copyOf(skills);
        industries = List.copyOf(industries);
        languages = List.copyOf(languages);
    }

    /// As people type it: words divided by commas.
    public static Need typed(String skills, String industries, String languages, String city) {
        return new Need(words(skills), words(industries), words(languages), city.strip());
    }

    public boolean empty() {
        return skills.isEmpty() && industries.isEmpty() && languages.isEmpty() && city.isEmpty();
    }

    /// Several words as they stand in a field.
    public static String joined(List<String> words) {
        return String.join("、", words);
    }

    static List<String> words(String typed) {
        return Stream.of(typed.split("[,，、;；]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
