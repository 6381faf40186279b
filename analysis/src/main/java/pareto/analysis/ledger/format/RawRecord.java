package pareto.analysis.ledger.format;

/// One record as it stands in the file, before anything is understood.
///
/// @param number the record's number in its file, from 1, title and header lines counted; a quoted line break does not
///     start a new record
/// @param fields its cells as text, never null; a date cell of a workbook in ISO form, a number without formatting,
///     an empty cell as the empty string
/// @param carried positions whose value stands in a merged cell that began in an earlier record: a name holds for this
///     record too, an amount must not count again
public record RawRecord(long number, String[] fields, int[] carried) {

    private static final int[] NOTHING = {};

    public RawRecord(long number, String[] fields) {
        this(number, fields, NOTHING);
    }
}
