package pareto.account;

import com.github.houbb.opencc4j.util.ZhSlimUtil;
import java.text.Normalizer;
import java.util.Locale;

/// One way of writing for all that mean the same: half width, lower case, simplified characters.
final class Spelling {

    private Spelling() {}

    static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder simplified = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            char character = folded.charAt(at);
            simplified.append(Character.isIdeographic(character) ? ZhSlimUtil.toSimple(character) : character);
        }
        return simplified.toString();
    }
}
