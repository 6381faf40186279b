package pareto.analysis.ledger.recognition;

import java.util.List;
import java.util.Set;

/// What recognition makes of a file: shown column by column, corrected by the user, then kept as a mapping.
///
/// @param columns one per column of the file, in its order
/// @param titles texts that stand above the header
/// @param questions what a person must say; [#toMapping] falls back to: day first, amounts without tax, currency CNY
///     for files with Chinese text and XXX (none) for others
/// @param toMapping the mapping that follows from the guess
public record Guess(List<ColumnGuess> columns, List<String> titles, Set<Question> questions, Mapping toMapping) {

    public Guess {
        columns = List.copyOf(columns);
        titles = List.copyOf(titles);
        questions = Set.copyOf(questions);
    }
}
