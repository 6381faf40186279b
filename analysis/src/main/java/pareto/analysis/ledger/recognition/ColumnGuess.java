package pareto.analysis.ledger.recognition;

import org.jspecify.annotations.Nullable;

/// What one column of a file seems to be.
///
/// @param position from 0
/// @param header its header as written, empty without one
/// @param column its role, null when it plays none
/// @param confidence from 0 to 1
/// @param reason why, in Chinese and English
public record ColumnGuess(
        int position, String header, @Nullable Column column, double confidence, Reason reason) {

    /// One reason in both languages of the pages.
    public record Reason(String zh, String en) {}
}
