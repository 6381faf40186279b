package pareto.account.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One table of the files handed in, and how its columns are understood.
///
/// @param file place of its file among those handed in
/// @param place its own place in the file
/// @param name as the user knows it; a sheet in brackets
/// @param kind what its rows are about; null when it is left out
/// @param header number of the record with the headings
/// @param fields code of each column's field in the file's order, empty for none
/// @param defaults what is meant where a cell is empty, by code of field
/// @param sample some records below the headings
record TableMapping(
        int file,
        int place,
        String name,
        @Nullable Kind kind,
        long header,
        List<String> headings,
        List<String> fields,
        Map<String, String> defaults,
        List<List<String>> sample) {

    int position(String field) {
        return fields.indexOf(field);
    }

    /// The heading of a field in this file, for sentences about it.
    String heading(String field) {
        int position = position(field);
        return position < 0 ? field : headings.get(position);
    }

    /// The same without anything that stands in the file, which may name persons.
    TableMapping anonymous() {
        List<String> blank = headings.stream().map(heading -> "").toList();
        return new TableMapping(file, place, name, kind, header, blank, fields, defaults, List.of());
    }

    TableMapping as(@Nullable Kind other, List<String> meant, Map<String, String> given) {
        return new TableMapping(file, place, name, other, header, headings, meant, given, sample);
    }
}
