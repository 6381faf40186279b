package pareto.analysis.ledger.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// Order files that correct half of one another's lines, and in plain Java what a ledger of them has to hold.
final class OverlappingFiles {
    private static final int ORDERS = 3000;
    private static final int LINES_OF_AN_ORDER = 3;

    private final Path folder;
    private final RandomGenerator random;
    private final Map<Long, Map<String, String>> written = new LinkedHashMap<>();
    private final Map<Long, Map<String, String>> active = new LinkedHashMap<>();
    private long latest;

    OverlappingFiles(Path folder, RandomGenerator random) {
        this.folder = folder;
        this.random = random;
    }

    /// Writes the next file.
    long write() throws IOException {
        var batch = ++latest;
        var text = new StringBuilder("account,order,line,date,amount\n");
        var lines = new LinkedHashMap<String, String>();
        for (long order = batch * ORDERS / 2; order < batch * ORDERS / 2 + ORDERS; order++) {
            for (int line = 1; line <= LINES_OF_AN_ORDER; line++) {
                var amount = random.nextInt(100_000) + ".25";
                text.append("K%d,SO%d,%d,%s,%s\n".formatted(order % 50, order, line, day(order), amount));
                lines.put("SO" + order + "|" + line, amount + "00");
            }
        }
        Files.writeString(ImportProcess.file(folder, batch), text);
        written.put(batch, lines);
        return batch;
    }

    private static LocalDate day(long order) {
        return LocalDate.of(2025, 1, 1).plusDays(order / 100 % 365);
    }

    /// A batch that counts, drawn.
    long anyActive() {
        var batches = active.keySet().toArray(Long[]::new);
        return batches[random.nextInt(batches.length)];
    }

    int activeBatches() {
        return active.size();
    }

    void append(long batch) {
        active.put(batch, written.get(batch));
    }

    void undo(long batch) {
        active.remove(batch);
    }

    /// Every line that counts, with the batch it comes from.
    Set<String> standing() {
        var latestOf = new LinkedHashMap<String, String>();
        active.forEach((batch, lines) ->
                lines.forEach((line, amount) -> latestOf.put(line, amount + "|" + Books.batch(batch))));
        var standing = new TreeSet<String>();
        latestOf.forEach((line, value) -> standing.add(line + "|" + value));
        return standing;
    }
}
