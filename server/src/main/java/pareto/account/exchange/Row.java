package pareto.account.exchange;

import java.util.List;

/// One row of a table, by what its columns mean.
///
/// @param table place of its table among all
/// @param number of the record in the file, title and headings counted
record Row(TableMapping mapping, int table, long number, List<String> cells) {

    private static final String FORMULA = "=+-@\t\r";

    /// What the row says about a field; empty where it says nothing.
    String get(String field) {
        int position = mapping.position(field);
        String cell = position < 0 || position >= cells.size() ? "" : plain(cells.get(position));
        return cell.isEmpty() ? mapping.defaults().getOrDefault(field, "") : cell;
    }

    boolean says(String field) {
        return !get(field).isEmpty();
    }

    /// Without what PostgreSQL takes in no text, and without the apostrophe that an export puts before what a
    /// spreadsheet would take for a formula.
    private static String plain(String cell) {
        String text = cell.replace("\0", "").strip();
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }
}
