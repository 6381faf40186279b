package pareto.account.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Headings as they are compared: without width, case, blanks, stars, and what stands in brackets.
final class Heading {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[{【《].*?[)\\]}】》]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Heading() {}

    static String fold(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(BRACKETS.matcher(plain).replaceAll("")).replaceAll("");
    }
}
