package pareto.analysis.ledger.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Recognises the delimiter by the shape it gives to many lines: the right one cuts most of them into the same number
/// of fields, whatever titles stand above the header.
final class Delimiters {

    private static final char[] CANDIDATES = {'\t', ';', '|', ','};
    private static final int LINES = 2_000;
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");

    private Delimiters() {}

    static char of(String sample) throws IOException {
        char best = ',';
        double highest = 0;
        for (char candidate : CANDIDATES) {
            double score = score(sample, candidate);
            if (score > highest) {
                best = candidate;
                highest = score;
            }
        }
        // Words of a text are cut by blanks too, so blanks must do clearly better.
        return 0.6 * score(sample, TextShape.BLANKS) > highest ? TextShape.BLANKS : best;
    }

    /// Share of lines with the most frequent number of fields, higher the more fields that is, from 0 to 1.
    private static double score(String sample, char delimiter) throws IOException {
        Map<Integer, Integer> counts = new HashMap<>();
        int lines = 0;
        try (var reader = new DelimitedReader("sample", new StringReader(sample), delimiter, () -> 0)) {
            for (var next = reader.next(); next != null && lines < LINES; next = reader.next()) {
                counts.merge(next.fields().length, 1, Integer::sum);
                lines++;
            }
        } catch (UnreadableFileException e) {
            return 0;
        }
        double total = lines;
        double best = counts.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() / total * (1 - 1.0 / entry.getKey()))
                .max()
                .orElse(0);
        return delimiter == ',' && mostlyDecimal(sample) ? 0.7 * best : best;
    }

    private static boolean mostlyDecimal(String sample) {
        long commas = sample.chars().filter(c -> c == ',').count();
        return DECIMAL_COMMA.matcher(sample).results().count() > 0.8 * commas;
    }
}
