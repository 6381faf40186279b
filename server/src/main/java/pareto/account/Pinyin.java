package pareto.account;

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

    private static final int MOST_READINGS = 32;

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

    /// First letters of a name by the most frequent reading of each character.
    static String usualInitials(String name) {
        StringBuilder initials = new StringBuilder();
        for (char character : name.toCharArray()) {
            initials.append(initialsOf(character).iterator().next());
        }
        return initials.toString();
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
