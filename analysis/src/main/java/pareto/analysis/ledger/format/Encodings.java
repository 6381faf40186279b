package pareto.analysis.ledger.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Recognises the encoding of a text by looking at its first bytes.
final class Encodings {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encodings() {}

    /// @param certain false where the bytes were plain ASCII, which says nothing about what comes later
    /// @param skip length of the byte order mark
    record Encoding(Charset charset, int skip, boolean certain) {}

    static Encoding of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3, true);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, true);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, true);
        }
        var wide = wide(bytes);
        return wide != null ? new Encoding(wide, 0, true) : narrow(bytes);
    }

    /// UTF-16 without a mark shows in the zero bytes of its digits and delimiters, all on one side.
    private static @Nullable Charset wide(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[1] > bytes.length / 20 && zeros[0] <= zeros[1] / 20) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] > bytes.length / 20 && zeros[1] <= zeros[0] / 20 ? StandardCharsets.UTF_16BE : null;
    }

    private static Encoding narrow(byte[] bytes) {
        if (isAscii(bytes)) {
            return new Encoding(StandardCharsets.UTF_8, 0, false);
        }
        if (decodes(bytes, StandardCharsets.UTF_8)) {
            return new Encoding(StandardCharsets.UTF_8, 0, true);
        }
        boolean chinese = decodes(bytes, GB18030) && pairsUp(bytes);
        return new Encoding(chinese ? GB18030 : WINDOWS, 0, true);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether the bytes are valid; a character cut off at their end is.
    private static boolean decodes(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), false)
                .isError();
    }

    /// Chinese text is written in pairs of high bytes; an accented letter of a western one stands alone, so that read
    /// as Chinese it takes the ASCII letter after it along.
    private static boolean pairsUp(byte[] bytes) {
        int pairs = 0;
        int mixed = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] < 0) {
                boolean high = (bytes[i + 1] & 0xff) >= 0x80;
                pairs += high ? 1 : 0;
                mixed += high ? 0 : 1;
                i++;
            }
        }
        return pairs > 2 * mixed;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
