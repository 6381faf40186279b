package pareto.analysis.ledger.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which headers stand for which column, from `columns.txt`.
final class HeaderWords {

    /// A header that names a column; a lower rank is the better name for it.
    record Match(Column column, int rank, double confidence) {}

    private static final Map<String, List<Match>> KNOWN = new HashMap<>();
    private static final double EXACT = 0.95;
    private static final double WITHOUT_UNIT = 0.9;
    private static final double PART = 0.6;
    private static final int PART_RANK = 1_000;
    private static final int LONGEST;

    static {
        for (String[] row : Resources.rows(HeaderWords.class, "columns.txt")) {
            Column column = Column.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            String[] headers = row[1].split(";");
            for (int i = 0; i < headers.length; i++) {
                KNOWN.computeIfAbsent(Words.of(headers[i]), w -> new ArrayList<>())
                        .add(new Match(column, i, EXACT));
            }
        }
        LONGEST = KNOWN.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private HeaderWords() {}

    /// The columns a header may name, none for an unknown one.
    static List<Match> matches(String header) {
        String word = Words.of(header);
        if (word.isEmpty()) return List.of();
        List<Match> exact = KNOWN.get(word);
        if (exact != null) return exact;
        List<Match> bare = KNOWN.get(Words.of(Units.withoutBrackets(header)));
        if (bare != null) return scaled(bare, 0, WITHOUT_UNIT);
        return part(word);
    }

    /// A longer header that ends in a known Chinese word, such as 本期销售数量. A damaged file can have a cell of a million
    /// characters here, so only an end as long as a known word is looked at.
    private static List<Match> part(String word) {
        if (!Texts.hasHan(word)) return List.of();
        for (int from = Math.max(1, word.length() - LONGEST); from <= word.length() - 2; from++) {
            List<Match> found = KNOWN.get(word.substring(from));
            if (found != null && word.charAt(from) > 127) return scaled(found, PART_RANK + from, PART);
        }
        return List.of();
    }

    private static List<Match> scaled(List<Match> matches, int furtherRank, double confidence) {
        return matches.stream()
                .map(m -> new Match(m.column(), m.rank() + furtherRank, confidence))
                .toList();
    }
}
