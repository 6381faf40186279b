package pareto.analysis.ledger.format;

/// One record as it stands in the file, before anything is understood.
///
/// @param number the record's number in its file, from 1, title and header lines counted; a quoted line break does not
///     start a new record
/// @param fields its cells as text, never null; a date cell of a workbook in ISO form, a number without formatting,
///     an empty cell as the empty string
public record RawRecord(long number, String[] fields) {}
