package pareto.account;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/// How the characters of a name are read. A character with several readings (重: zhong, chong) has them all, the most
/// frequent first, because nobody remembers which one a company goes by.
public final class Pinyin {

    private static final int MOST_READINGS = 32;

    private Pinyin() {}

    /// Readings of one character without tones; none for what is no Chinese character.
    public static List<String> readings(char character) {
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

    /// First letters of a name, e.g. 恒岳重工 → hyzg; letters and digits stand for themselves.
    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (char character : name.toCharArray()) {
            List<String> readings = readings(character);
            if (!readings.isEmpty()) {
                initials.append(readings.getFirst().charAt(0));
            } else if (Character.isLetterOrDigit(character)) {
                initials.append(Character.toLowerCase(character));
            }
        }
        return initials.toString();
    }

    /// First letters of a name in every reading of its characters, at most a few dozen of them; letters and digits
    /// stand for themselves.
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
