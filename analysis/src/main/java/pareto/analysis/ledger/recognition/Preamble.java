package pareto.analysis.ledger.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pareto.analysis.ledger.format.RawRecord;

/// What stands above the lines: titles and the header.
///
/// @param titles texts above the header
/// @param headerNumber number of the header record, 0 without one
/// @param header its cells, empty without one
record Preamble(List<String> titles, long headerNumber, String[] header) {

    private static final int DEEPEST = 40;
    private static final String[] TOTALS = {"小计", "合计", "总计", "小計", "合計", "總計", "subtotal", "grandtotal"};

    static Preamble of(List<RawRecord> sample) {
        List<RawRecord> top = sample.subList(0, Math.min(DEEPEST, sample.size()));
        int best = -1;
        int most = 1;
        for (int i = 0; i < top.size(); i++) {
            int score = score(top.get(i).fields());
            if (score > most) {
                most = score;
                best = i;
            }
        }
        if (best < 0) best = unknownHeader(top);
        return best < 0 ? new Preamble(List.of(), 0, new String[0]) : at(top, best);
    }

    /// The records below the header that look like lines.
    List<RawRecord> data(List<RawRecord> sample) {
        return sample.stream()
                .filter(r -> r.number() > headerNumber && !isTotal(r.fields()))
                .filter(r -> Arrays.stream(r.fields()).anyMatch(f -> !f.isBlank()))
                .toList();
    }

    private static Preamble at(List<RawRecord> top, int index) {
        List<String> titles = new ArrayList<>();
        for (RawRecord r : top.subList(0, index)) {
            Arrays.stream(r.fields())
                    .filter(f -> !f.isBlank())
                    .map(Texts::plain)
                    .forEach(titles::add);
        }
        return new Preamble(titles, top.get(index).number(), top.get(index).fields());
    }

    /// How many different columns the record names; nothing when numbers or dates stand in it.
    private static int score(String[] fields) {
        Set<Column> named = EnumSet.noneOf(Column.class);
        int filled = 0;
        int values = 0;
        for (String field : fields) {
            if (field.isBlank()) continue;
            filled++;
            if (isValue(field)) values++;
            HeaderWords.matches(field).stream().findFirst().ifPresent(m -> named.add(m.column()));
        }
        return values * 5 > filled || named.size() * 4 < filled ? 0 : named.size();
    }

    /// A first record of words above columns of numbers or dates is a header in words we do not know.
    private static int unknownHeader(List<RawRecord> top) {
        if (top.size() < 2) return -1;
        String[] first = top.getFirst().fields();
        if (first.length < 2 || Arrays.stream(first).anyMatch(f -> f.isBlank() || isValue(f))) return -1;
        if (Arrays.stream(first).distinct().count() < first.length) return -1;
        for (int i = 0; i < first.length; i++) {
            int position = i;
            boolean values = top.stream()
                    .skip(1)
                    .allMatch(r -> position < r.fields().length
                            && (r.fields()[position].isBlank() || isValue(r.fields()[position])));
            if (values) return 0;
        }
        return -1;
    }

    private static boolean isValue(String field) {
        String plain = Texts.plain(field);
        return Profile.isNumber(plain) || Dates.parse(plain, DateOrder.DMY) != Dates.NONE;
    }

    private static boolean isTotal(String[] fields) {
        for (String field : fields) {
            if (field.length() > 20 || field.isBlank()) continue;
            String word = Words.of(field);
            for (String total : TOTALS) if (word.endsWith(total) || word.startsWith(total)) return true;
            if (word.equals("total")) return true;
        }
        return false;
    }
}
