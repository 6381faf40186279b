package pareto.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What an account is found by. Equality is all PostgreSQL may use under row-level security, so that "contains" is
/// turned into equal pairs: 恒岳重工 is stored as 恒岳, 岳重, 重工, its initials as hy, yz, zg; Latin words by
/// their beginnings. A code is found by comparison, which is allowed.
final class SearchTokens {

    private static final int LONGEST_BEGINNING = 12;

    private SearchTokens() {}

    /// All tokens of an account.
    static Set<String> stored(String name) {
        Set<String> tokens = new LinkedHashSet<>();
        String text = fold(name);
        for (String run : chineseRuns(text)) {
            pairs(run, "", tokens);
            initialPairs(run, tokens);
        }
        for (String word : words(text)) {
            beginnings(word, tokens);
        }
        return tokens;
    }

    /// The tokens that an account must all have to be found by what a person typed; empty when that is too little.
    static Set<String> wanted(String typed) {
        Set<String> tokens = new LinkedHashSet<>();
        String text = fold(typed);
        for (String run : chineseRuns(text)) {
            pairs(run, "", tokens);
        }
        for (String word : words(text)) {
            tokens.add(word.length() > LONGEST_BEGINNING ? word.substring(0, LONGEST_BEGINNING) : word);
        }
        return tokens;
    }

    /// The same for letters meant as pinyin initials.
    static Set<String> wantedInitials(String typed) {
        Set<String> tokens = new LinkedHashSet<>();
        String letters = fold(typed).replaceAll("\\s", "");
        if (letters.matches("[a-z]{2,}")) {
            pairs(letters, "~", tokens);
        }
        return tokens;
    }

    /// A code, or the beginning of one, as codes are compared.
    static String foldedCode(String code) {
        return fold(code).replaceAll("\\s", "");
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static void pairs(String run, String mark, Set<String> tokens) {
        for (int at = 0; at + 2 <= run.length(); at++) {
            tokens.add(mark + run.substring(at, at + 2));
        }
    }

    private static void initialPairs(String run, Set<String> tokens) {
        for (int at = 0; at + 2 <= run.length(); at++) {
            for (String first : Pinyin.readings(run.charAt(at))) {
                for (String second : Pinyin.readings(run.charAt(at + 1))) {
                    tokens.add("~" + first.charAt(0) + second.charAt(0));
                }
            }
        }
    }

    private static void beginnings(String word, Set<String> tokens) {
        for (int length = Math.min(2, word.length());
                length > 0 && length <= Math.min(word.length(), LONGEST_BEGINNING);
                length++) {
            tokens.add(word.substring(0, length));
        }
    }

    private static List<String> chineseRuns(String text) {
        return split(text, true);
    }

    private static List<String> words(String text) {
        return split(text, false);
    }

    private static List<String> split(String text, boolean chinese) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (char character : (text + " ").toCharArray()) {
            boolean ideograph = Character.isIdeographic(character);
            if (chinese ? ideograph : !ideograph && Character.isLetterOrDigit(character)) {
                run.append(character);
            } else if (!run.isEmpty()) {
                runs.add(run.toString());
                run.setLength(0);
            }
        }
        return runs;
    }
}
