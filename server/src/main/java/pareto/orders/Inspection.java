package pareto.orders;

import java.util.List;
import pareto.analysis.ledger.format.RawRecord;
import pareto.analysis.ledger.recognition.ColumnGuess;
import pareto.analysis.ledger.recognition.Guess;

/// What the worker made of a file by looking at its first records.
///
/// @param tables names of the tables in the file, in their order
/// @param format of the first one, for people, e.g. "CSV, comma, UTF-8"
/// @param records its first records as written, title and header lines included
record Inspection(List<String> tables, String format, Guess guess, List<RawRecord> records) {

    /// The headers by which a file of a known source is recognised.
    List<String> headers() {
        return guess.columns().stream().map(ColumnGuess::header).toList();
    }
}
