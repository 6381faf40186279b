package pareto.orders;

import java.util.List;
import pareto.analysis.ledger.recognition.ColumnGuess;
import pareto.analysis.ledger.recognition.Guess;

/// What the worker made of a file by looking at its first records.
///
/// @param format for people, e.g. "CSV, comma, UTF-8"
/// @param sample the first records below the header
record Inspection(String format, Guess guess, List<List<String>> sample) {

    /// The headers by which a file of a known source is recognised; what it looks like where it has none.
    List<String> headers() {
        return guess.columns().stream().map(ColumnGuess::header).toList();
    }
}
