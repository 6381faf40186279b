package pareto.account.exchange;

import java.util.List;
import pareto.shell.file.TableOut;

/// One row of a table, by what its columns mean.
///
/// @param table place of its table among all
/// @param number of the record in the file, title and headings counted
/// @param answer what a person said to the question it was; empty where nothing was said
record Row(TableMapping mapping, int table, long number, List<String> cells, String answer) {

    /// The answer that a row is about nobody known.
    static final String NEW = "new";

    /// What stands for a row in forms and among answers.
    static String id(int table, long number) {
        return table + "." + number;
    }

    /// What the row says about a field; empty where it says nothing.
    String get(String field) {
        int position = mapping.position(field);
        String cell = position < 0 || position >= cells.size() ? "" : plain(cells.get(position));
        return cell.isEmpty() ? mapping.defaults().getOrDefault(field, "") : cell;
    }

    boolean says(String field) {
        return !get(field).isEmpty();
    }

    /// Without what PostgreSQL takes in no text, and as it was before an export made it harmless.
    private static String plain(String cell) {
        return TableOut.original(cell.replace("\0", "").strip());
    }
}
