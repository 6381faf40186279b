package pareto.service.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Bytes of mails as text, whatever they claim to be written in.
final class Texts {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /// Many programs say one of these and use characters only the wider GB18030 has.
    private static final Set<String> NARROW = Set.of("gb2312", "gb_2312-80", "gbk", "x-gbk", "cp936", "euc-cn");

    private Texts() {}

    /// @param charset as the mail names it; null where it names none
    static String of(byte[] bytes, @Nullable String charset) {
        Optional<Charset> named = named(charset);
        if (named.isPresent() && !named.get().equals(UTF_8)) {
            return plain(new String(bytes, named.get()));
        }
        return plain(strictly(bytes).orElseGet(() -> new String(bytes, named.orElse(GB18030))));
    }

    /// What a header holds that was sent as bytes instead of encoded words.
    static String ofHeader(String raw) {
        boolean bytes =
                raw.chars().allMatch(letter -> letter < 256) && raw.chars().anyMatch(letter -> letter > 127);
        return bytes ? of(raw.getBytes(ISO_8859_1), null) : plain(raw);
    }

    /// Without what PostgreSQL takes in no text, halves of characters among it, and with one kind of line end.
    static String plain(String text) {
        return text.replace("\0", "")
                .replaceAll("\\p{Cs}", "\ufffd")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /// On one line and no longer than that, without half a character at its end.
    static String line(String text, int most) {
        String line = text.replaceAll("[\\p{Cntrl}\\s\\u200b\\ufeff]+", " ").strip();
        return cut(line, most);
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    private static Optional<Charset> named(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        String plain = name.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
        try {
            return Optional.of(NARROW.contains(plain) ? GB18030 : Charset.forName(plain));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
