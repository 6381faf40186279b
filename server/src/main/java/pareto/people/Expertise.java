package pareto.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What one of our people knows and how much time they say they have.
///
/// @param free percent of their time they say they could give; null when they have not said
public record Expertise(
        List<String> skills,
        List<String> industries,
        List<String> languages,
        @Nullable Integer free) {

    public static final Expertise NONE = new Expertise(List.of(), List.of(), List.of(), null);

    public Expertise {
        skills = List.copyOf(skills);
        industries = List.copyOf(industries);
        languages = List.copyOf(languages);
    }

    boolean none() {
        return skills.isEmpty() && industries.isEmpty() && languages.isEmpty();
    }

    /// A word as it is compared: width and case do not count.
    static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
