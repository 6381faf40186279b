package pareto.account;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What an account is found by. Equality is all PostgreSQL may use under row-level security, so that "contains" is
/// turned into equal pairs: 恒岳重工 is stored as 恒岳, 岳重, 重工, its initials as hy, yz, zg and, without the legal
/// form, as a whole; Latin words by their beginnings. Brackets inside a name may be left out. A code is found by
/// comparison, which is allowed.
final class SearchTokens {

    private static final int LONGEST_BEGINNING = 12;
    private static final int ALL_PAIRS = 5;

    /// The letters stand for a name it had or got by a merge.
    private static final int OTHER_NAME = 4;

    private static final String PAIR_OF_INITIALS = "~";
    private static final String ALL_INITIALS = "^";
    private static final Pattern BRACKETS = Pattern.compile("[(（【\\[].*?[)）】\\]]");

    private SearchTokens() {}

    /// All tokens of an account.
    static Set<String> stored(String name) {
        Set<String> tokens = new LinkedHashSet<>();
        String text = Spelling.of(name);
        String all = String.join("", chineseRuns(text));
        pairs(all, "", tokens);
        pairs(NormalName.withoutForms(all), "", tokens);
        initialPairs(all, tokens);
        for (String word : words(text)) {
            beginnings(word, tokens);
        }
        Pinyin.allInitials(NormalName.of(name)).forEach(initials -> tokens.add(ALL_INITIALS + initials));
        return tokens;
    }

    /// The tokens that an account must all have to be found by what a person typed; empty when that is too little.
    /// Legal
    /// forms, which tell nothing apart, are asked for only where there is nothing else.
    static Set<String> wanted(String typed) {
        Set<String> tokens = new LinkedHashSet<>();
        String text = Spelling.of(typed);
        for (String run : chineseRuns(text)) {
            String telling = NormalName.withoutForms(run);
            covering(telling.length() < 2 ? run : telling, "", tokens);
        }
        for (String word : words(text)) {
            tokens.add(word.length() > LONGEST_BEGINNING ? word.substring(0, LONGEST_BEGINNING) : word);
        }
        return tokens;
    }

    /// The same for letters meant as some of a name's pinyin initials.
    static Set<String> wantedInitials(String typed) {
        Set<String> tokens = new LinkedHashSet<>();
        String letters = foldedCode(typed);
        if (letters.matches("[a-z]{2,}")) {
            covering(letters, PAIR_OF_INITIALS, tokens);
        }
        return tokens;
    }

    /// Whether letters are so many that they are hardly meant as a part of another name, once a whole one has them.
    static boolean manyInitials(String typed) {
        return foldedCode(typed).length() > ALL_PAIRS;
    }

    /// The token that those of an account begin with when letters are the initials of its name or of the beginning of
    /// it;
    /// empty when that is too little.
    static Optional<String> wantedAllInitials(String typed) {
        String letters = foldedCode(typed);
        return letters.matches("[a-z0-9]{2,}") ? Optional.of(ALL_INITIALS + letters) : Optional.empty();
    }

    /// How well a name fits letters meant as its initials, least first: by the readings its characters have most often
    /// before others, and of equals all of the name before the beginning of it.
    ///
    /// @param token the one by which it was found
    static int fit(String name, String typed, String token) {
        String letters = foldedCode(typed);
        int strangeness = Pinyin.strangeness(NormalName.of(name), letters);
        boolean whole = token.length() == ALL_INITIALS.length() + letters.length();
        return (strangeness == Pinyin.NEVER_READ_SO ? OTHER_NAME : strangeness) * 2 + (whole ? 0 : 1);
    }

    /// What was typed without what stands in brackets, such as a branch.
    static String withoutBrackets(String typed) {
        return BRACKETS.matcher(typed).replaceAll(" ");
    }

    /// A code, or the beginning of one, as codes are compared.
    static String foldedCode(String code) {
        return Spelling.of(code).replaceAll("\\s", "");
    }

    private static void pairs(String run, String mark, Set<String> tokens) {
        for (int at = 0; at + 2 <= run.length(); at++) {
            tokens.add(mark + run.substring(at, at + 2));
        }
    }

    /// Every pair of a short text; of a longer one so many that they hold each of its characters, since a database that
    /// joins a dozen tables thinks longer than it works.
    private static void covering(String run, String mark, Set<String> tokens) {
        if (run.length() <= ALL_PAIRS) {
            pairs(run, mark, tokens);
            return;
        }
        for (int at = 0; at + 2 <= run.length(); at += 2) {
            tokens.add(mark + run.substring(at, at + 2));
        }
        tokens.add(mark + run.substring(run.length() - 2));
    }

    private static void initialPairs(String run, Set<String> tokens) {
        for (int at = 0; at + 2 <= run.length(); at++) {
            for (String first : Pinyin.readings(run.charAt(at))) {
                for (String second : Pinyin.readings(run.charAt(at + 1))) {
                    tokens.add(PAIR_OF_INITIALS + first.charAt(0) + second.charAt(0));
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
