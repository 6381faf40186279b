package pareto.service.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Headers whose text was written as encoded words (RFC 2047). Neighbours of one encoding are read as one: many
/// programs cut a Chinese character between two of them, which the standard forbids.
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s*]+)(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?\\s]*)\\?=");

    private EncodedWords() {}

    static String read(String header) {
        String unfolded = header.replaceAll("\\r?\\n[ \\t]*", " ");
        Matcher word = WORD.matcher(unfolded);
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        while (word.find()) {
            String between = unfolded.substring(end, word.start());
            boolean joined = bytes.size() > 0 && between.isBlank();
            if (!joined || !charset.equalsIgnoreCase(word.group(1))) {
                text.append(flushed(bytes, charset));
            }
            if (!joined) {
                text.append(Texts.ofHeader(between));
            }
            charset = word.group(1);
            bytes.writeBytes(bytes(word.group(2), word.group(3)));
            end = word.end();
        }
        return text.append(flushed(bytes, charset))
                .append(Texts.ofHeader(unfolded.substring(end)))
                .toString();
    }

    private static String flushed(ByteArrayOutputStream bytes, String charset) {
        String text = Texts.of(bytes.toByteArray(), charset);
        bytes.reset();
        return text;
    }

    private static byte[] bytes(String encoding, String coded) {
        return encoding.equalsIgnoreCase("B") ? Base64.getMimeDecoder().decode(padded(coded)) : quoted(coded);
    }

    /// What is left over at the end is no letter.
    private static byte[] padded(String coded) {
        String letters = coded.replaceAll("[^A-Za-z0-9+/]", "");
        return (letters.length() % 4 == 1 ? letters.substring(0, letters.length() - 1) : letters).getBytes(ISO_8859_1);
    }

    private static byte[] quoted(String coded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < coded.length(); at++) {
            char letter = coded.charAt(at);
            int high = letter == '=' && at + 2 < coded.length() ? Character.digit(coded.charAt(at + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(coded.charAt(at + 2), 16);
            if (low >= 0) {
                bytes.write(high * 16 + low);
                at += 2;
            } else {
                bytes.write(letter == '_' ? ' ' : letter);
            }
        }
        return bytes.toByteArray();
    }
}
