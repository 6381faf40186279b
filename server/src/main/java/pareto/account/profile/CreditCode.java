package pareto.account.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import pareto.shell.Text;

/// A unified social credit code (统一社会信用代码, GB 32100-2015): who registered it, what kind of body it is, where (six
/// digits), nine characters of its own, and a check character by ISO 7064 MOD 31-3.
///
/// @param text eighteen digits and capital letters
record CreditCode(String text) {

    private static final int LENGTH = 18;
    private static final int MODULUS = 31;

    /// Without I, O, S, V, Z, which look like digits or each other.
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int PLACE_FROM = 2;
    private static final int PLACE_TO = 8;

    /// What was meant, whatever width, case and blanks it was written in.
    static CreditCode written(String text) {
        return new CreditCode(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT));
    }

    /// What is wrong with it, in one sentence; empty when nothing is.
    Optional<Text> fault() {
        if (text.length() != LENGTH) {
            return Optional.of(Text.of("account.creditCode.length", text.length()));
        }
        for (int at = 0; at < LENGTH; at++) {
            String character = text.substring(at, at + 1);
            if (!CHARACTERS.contains(character)) {
                return Optional.of(Text.of("account.creditCode.character", at + 1, character));
            }
            if (at >= PLACE_FROM && at < PLACE_TO && !Character.isDigit(text.charAt(at))) {
                return Optional.of(Text.of("account.creditCode.place", at + 1, character));
            }
        }
        char check = check(text.substring(0, LENGTH - 1));
        return text.charAt(LENGTH - 1) == check
                ? Optional.empty()
                : Optional.of(Text.of("account.creditCode.check", String.valueOf(check), text.substring(LENGTH - 1)));
    }

    /// Each character counts its place in the alphabet times 3 to the power of its position; the check character makes
    /// the sum a multiple of 31.
    static char check(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (char character : seventeen.toCharArray()) {
            sum += CHARACTERS.indexOf(character) * weight;
            weight = weight * 3 % MODULUS;
        }
        return CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
