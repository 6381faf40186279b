package pareto.orders;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.format.RawRecord;
import pareto.analysis.ledger.recognition.Column;
import pareto.analysis.ledger.recognition.ColumnGuess;
import pareto.analysis.ledger.recognition.Mapping;
import pareto.analysis.ledger.recognition.Question;

/// A file about to be imported: what each column seems to be, and what only a person knows.
///
/// @param mapping the guess, or what was confirmed for files that look like this one
/// @param known the source whose files look like this one
record UploadPage(
        Upload upload,
        Inspection inspection,
        Mapping mapping,
        @Nullable OrderSource known,
        List<OrderSource> sources) {

    private static final int SAMPLE = 6;

    List<RawRecord> sample() {
        return inspection.records().stream()
                .filter(record -> record.number() > mapping.header())
                .limit(SAMPLE)
                .toList();
    }

    List<ColumnGuess> columns() {
        return inspection.guess().columns();
    }

    @Nullable
    Column role(int position) {
        for (Map.Entry<Column, Integer> entry : mapping.columns().entrySet()) {
            if (entry.getValue() == position) {
                return entry.getKey();
            }
        }
        return null;
    }

    boolean asks(Question question) {
        return known == null && inspection.guess().questions().contains(question);
    }

    String currency() {
        return mapping.currency().equals(Mapping.NO_CURRENCY) ? "" : mapping.currency();
    }

    String cell(RawRecord record, int position) {
        return position < record.fields().length ? record.fields()[position] : "";
    }
}
