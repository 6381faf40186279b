package pareto.account;

import java.text.Normalizer;
import java.util.Locale;

/// One way of writing for all that mean the same: half width, lower case, simplified characters.
public final class Spelling {

    private Spelling() {}

    public static String of(String text) {
        return Simplified.of(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }
}
