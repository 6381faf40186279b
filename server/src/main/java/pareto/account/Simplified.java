package pareto.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Traditional characters as simplified ones, by the table of OpenCC. Names go character by character: the library's
/// own conversion first cuts a text into words, which takes long and finds none in a name.
final class Simplified {

    private static final String TABLE = "/data/dictionary/TSCharacters.txt";
    private static final Map<Integer, Integer> CHARACTERS = read();

    private Simplified() {}

    static String of(String text) {
        StringBuilder simplified = new StringBuilder(text.length());
        text.codePoints().forEach(one -> simplified.appendCodePoint(CHARACTERS.getOrDefault(one, one)));
        return simplified.toString();
    }

    private static Map<Integer, Integer> read() {
        Map<Integer, Integer> characters = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Simplified.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .map(line -> line.split("[\\s]+"))
                    .filter(cells -> cells.length > 1)
                    .forEach(cells -> characters.put(cells[0].codePointAt(0), cells[1].codePointAt(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(characters);
    }
}
