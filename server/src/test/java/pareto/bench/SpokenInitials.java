package pareto.bench;

import java.util.Map;
import net.sourceforge.pinyin4j.PinyinHelper;

/// The letters someone types who thinks of a name as it is spoken.
final class SpokenInitials {

    private static final Map<Character, String> BOTH = Map.of('重', "cz", '行', "hx", '长', "cz", '乐', "ly");

    private SpokenInitials() {}

    /// @param inTurns only names with such a character, and its other reading in every second one; else whatever
    /// reading
    /// comes first
    static String of(ChineseNames.Name name, boolean inTurns) {
        if (inTurns && name.core().chars().noneMatch(character -> BOTH.containsKey((char) character))) {
            return "";
        }
        StringBuilder letters = new StringBuilder();
        for (char character : name.core().toCharArray()) {
            String both = BOTH.get(character);
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(character);
            if (inTurns && both != null) {
                letters.append(both.charAt(name.whole().hashCode() & 1));
            } else if (readings != null) {
                letters.append(readings[0].charAt(0));
            } else if (Character.isLetterOrDigit(character)) {
                letters.append(Character.toLowerCase(character));
            }
        }
        return letters.toString();
    }
}
