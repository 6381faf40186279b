package pareto.analysis.ledger.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pareto.analysis.ledger.format.RawRecord;

/// What the cells of one column of the sample look like.
final class Profile {

    private static final int EARLIEST = Dates.day(1980, 1, 1);
    private static final int LATEST = Dates.day(2060, 1, 1);

    final int position;
    final String[] cells;
    final int filled;
    final int dates;
    final int serials;
    final int numbers;
    final int integers;
    final int codes;
    final int withHan;
    final int distinct;
    final int runs;
    final char mark;

    Profile(int position, List<RawRecord> records) {
        this.position = position;
        cells = records.stream()
                .map(r -> position < r.fields().length ? Texts.plain(r.fields()[position]) : "")
                .toArray(String[]::new);
        int f = 0, d = 0, s = 0, n = 0, whole = 0, c = 0, han = 0, r = 0;
        Set<String> values = new HashSet<>();
        String last = "";
        for (String cell : cells) {
            if (cell.isEmpty()) continue;
            f++;
            if (values.add(cell) | !cell.equals(last)) r++;
            last = cell;
            if (isDate(cell)) d++;
            if (isSerial(cell)) s++;
            if (isNumber(cell)) n++;
            if (isInteger(cell)) whole++;
            if (isCode(cell)) c++;
            if (Texts.hasHan(cell)) han++;
        }
        filled = f;
        dates = d;
        serials = s;
        numbers = n;
        integers = whole;
        codes = c;
        withHan = han;
        distinct = values.size();
        runs = r;
        mark = Writing.decimalMark(cells);
    }

    boolean mostly(int count) {
        return filled > 0 && count >= 0.95 * filled;
    }

    /// The number in a cell as a scaled long, or [Decimals#NONE].
    long value(int index) {
        return Decimals.parse(cells[index], mark);
    }

    /// Numbers that are amounts or counts, not codes made of digits.
    boolean isMeasure() {
        return mostly(numbers) && !mostly(dates) && !isDigitCode();
    }

    /// Digits of one length of at least four, or with leading zeros.
    boolean isDigitCode() {
        if (!mostly(integers)) return false;
        Map<Integer, Integer> lengths = new HashMap<>();
        int zeros = 0;
        for (String cell : cells) {
            if (cell.isEmpty()) continue;
            lengths.merge(cell.length(), 1, Integer::sum);
            if (cell.length() > 1 && cell.charAt(0) == '0') zeros++;
        }
        int common = lengths.values().stream().max(Integer::compare).orElse(0);
        int length = lengths.entrySet().stream()
                .filter(e -> e.getValue() == common)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
        return zeros * 2 > filled || (length >= 4 && mostly(common));
    }

    /// Each value stands in one run: the file is in order of this column.
    boolean isContiguous() {
        return distinct < filled && runs <= 1.05 * distinct + 1;
    }

    /// The same column with days only, so that the minute of an order does not matter.
    Profile days() {
        List<RawRecord> days = new ArrayList<>();
        for (String cell : cells) {
            int day = Dates.parse(cell, DateOrder.DMY);
            days.add(new RawRecord(0, new String[] {day == Dates.NONE ? cell : Integer.toString(day)}));
        }
        return new Profile(0, days);
    }

    double repeats() {
        return filled == 0 ? 0 : 1 - distinct / (double) filled;
    }

    double averageLength() {
        return filled == 0
                ? 0
                : List.of(cells).stream().mapToInt(String::length).sum() / (double) filled;
    }

    /// Share of repeated values that come with the same value of the other column as before; -1 when nothing repeats.
    double determines(Profile other) {
        Map<String, String> seen = new HashMap<>();
        int repeated = 0;
        int same = 0;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].isEmpty() || other.cells[i].isEmpty()) continue;
            String before = seen.putIfAbsent(cells[i], other.cells[i]);
            if (before == null) continue;
            repeated++;
            if (before.equals(other.cells[i])) same++;
        }
        return repeated == 0 ? -1 : same / (double) repeated;
    }

    private static boolean isDate(String cell) {
        if (cell.length() < 6 || (isInteger(cell) && cell.length() < 8)) return false;
        if (cell.length() == 8 && isNumber(cell) && !isInteger(cell)) return false;
        return isPlausible(Dates.parse(cell, DateOrder.DMY)) || isPlausible(Dates.parse(cell, DateOrder.MDY));
    }

    private static boolean isSerial(String cell) {
        return cell.length() >= 5
                && isNumber(cell)
                && (cell.length() == 5 || cell.charAt(5) == '.')
                && isPlausible(Dates.parse(cell, DateOrder.DMY));
    }

    private static boolean isPlausible(int day) {
        return day >= EARLIEST && day < LATEST;
    }

    static boolean isNumber(String cell) {
        return Decimals.isNumber(Decimals.parse(cell, '.')) || Decimals.isNumber(Decimals.parse(cell, ','));
    }

    private static boolean isInteger(String cell) {
        int from = cell.charAt(0) == '-' ? 1 : 0;
        for (int i = from; i < cell.length(); i++) if (cell.charAt(i) < '0' || cell.charAt(i) > '9') return false;
        return cell.length() > from;
    }

    private static boolean isCode(String cell) {
        boolean digit = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') digit = true;
            else if (c > 127 || c == ' ') return false;
        }
        return digit;
    }
}
