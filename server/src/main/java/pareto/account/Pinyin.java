package pareto.account;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/// How the characters of a name are read. A character with several readings (重: zhong, chong) has them all, the most
/// frequent first, because nobody remembers which one a company goes by.
public final class Pinyin {

    static final int NEVER_READ_SO = Integer.MAX_VALUE;

    private static final int MOST_READINGS = 32;

    /// Characters whose readings begin differently and are both frequent in names of companies, places and people:
    /// 重庆 and 重工, 长沙 and 长者, 厦门 and 大厦.
    private static final String BOTH_IN_USE = "重行长乐朝厦藏曾单盛传调";

    /// Names use a few thousand characters again and again, and looking one up takes its time.
    private static final Map<Character, List<String>> READINGS = new ConcurrentHashMap<>();

    private Pinyin() {}

    /// Readings of one character without tones; none for what is no Chinese character.
    public static List<String> readings(char character) {
        return READINGS.computeIfAbsent(character, Pinyin::lookedUp);
    }

    private static List<String> lookedUp(char character) {
        String[] toned = PinyinHelper.toHanyuPinyinStringArray(character);
        if (toned == null) {
            return List.of();
        }
        Set<String> plain = new LinkedHashSet<>();
        for (String reading : toned) {
            plain.add(reading.replaceAll("[0-9]", "").replace("u:", "v"));
        }
        return List.copyOf(plain);
    }

    /// First letters of a name in every reading of its characters, 恒岳重工 → hyzg and hycg, at most a few dozen of
    /// them; letters and digits stand for themselves.
    static Set<String> allInitials(String name) {
        Set<String> all = Set.of("");
        for (char character : name.toCharArray()) {
            Set<String> letters = initialsOf(character);
            Set<String> longer = new LinkedHashSet<>();
            for (String beginning : all) {
                for (String letter : letters) {
                    longer.add(beginning + letter);
                }
            }
            all = longer.size() > MOST_READINGS ? first(longer) : longer;
        }
        return all;
    }

    /// How far letters are from the beginning of a name's initials as its characters are mostly read: one for a second
    /// reading of a character that names use in both, such as 重, three for any other; the least there is, and
    /// [#NEVER_READ_SO] where they are no beginning in any reading.
    static int strangeness(String name, String letters) {
        int[] least = new int[letters.length() + 1];
        Arrays.fill(least, NEVER_READ_SO);
        least[0] = 0;
        for (char character : name.toCharArray()) {
            Set<String> initials = initialsOf(character);
            if (!initials.contains("") && least[letters.length()] == NEVER_READ_SO) {
                least = read(character, initials, letters, least);
            }
        }
        return least[letters.length()];
    }

    /// @param least for each number of letters the least strangeness with which the characters before have them
    private static int[] read(char character, Set<String> initials, String letters, int[] least) {
        int[] next = new int[least.length];
        Arrays.fill(next, NEVER_READ_SO);
        int strange = 0;
        for (String initial : initials) {
            for (int at = 0; at < letters.length(); at++) {
                if (least[at] != NEVER_READ_SO && letters.charAt(at) == initial.charAt(0)) {
                    next[at + 1] = least[at] + strange;
                }
            }
            strange = BOTH_IN_USE.indexOf(character) < 0 ? 3 : 1;
        }
        return next;
    }

    private static Set<String> initialsOf(char character) {
        Set<String> letters = new LinkedHashSet<>();
        readings(character).forEach(reading -> letters.add(reading.substring(0, 1)));
        if (letters.isEmpty()) {
            letters.add(Character.isLetterOrDigit(character) ? String.valueOf(character) : "");
        }
        return letters;
    }

    private static Set<String> first(Set<String> initials) {
        return initials.stream().limit(MOST_READINGS).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
