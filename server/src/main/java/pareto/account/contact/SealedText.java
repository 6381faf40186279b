package pareto.account.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// Texts as one row of bytes and back.
final class SealedText {

    /// Written in no text: PostgreSQL takes it in none either.
    private static final String BETWEEN = "\0";

    private SealedText() {}

    /// A text without what parts texts here.
    static String plain(String text) {
        return text.replace(BETWEEN, "").strip();
    }

    static byte[] of(String name) {
        return name.getBytes(UTF_8);
    }

    static byte[] of(Details details) {
        return String.join(
                        BETWEEN,
                        List.of(
                                details.title(),
                                details.phone(),
                                details.email(),
                                details.remark(),
                                details.preferences(),
                                details.sensitive()))
                .getBytes(UTF_8);
    }

    static String name(byte[] open) {
        return new String(open, UTF_8);
    }

    static Details details(byte[] open) {
        String[] parts = new String(open, UTF_8).split(BETWEEN, -1);
        return new Details(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }
}
