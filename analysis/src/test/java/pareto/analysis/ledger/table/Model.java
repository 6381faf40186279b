package pareto.analysis.ledger.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The ledger's contract in plain Java: for every identity of a source the version of the latest batch not undone.
final class Model {
    record Taken(BatchId id, String source, String hash, Mode mode, List<Line> lines) {}

    private final List<Taken> batches = new ArrayList<>();
    private final Set<BatchId> undone = new HashSet<>();

    void append(Taken batch) {
        batches.add(batch);
    }

    void undo(BatchId batch) {
        undone.add(batch);
    }

    List<Taken> batches() {
        return batches;
    }

    List<Taken> active() {
        return batches.stream().filter(batch -> !undone.contains(batch.id())).toList();
    }

    List<Books.Standing> standing() {
        record Key(String source, Line.Identity identity) {}
        var latest = new HashMap<Key, BatchId>();
        for (var batch : active()) {
            if (batch.mode() == Mode.REPLACE) {
                batch.lines().forEach(line -> latest.put(new Key(batch.source(), line.identity()), batch.id()));
            }
        }
        return active().stream()
                .flatMap(batch -> batch.lines().stream()
                        .filter(line -> batch.mode() == Mode.ADD
                                || batch.id().equals(latest.get(new Key(batch.source(), line.identity()))))
                        .map(line -> new Books.Standing(line, batch.id())))
                .sorted(Books.ORDER)
                .toList();
    }

    Overlap overlap(String source, List<Line> lines) {
        var there = standing().stream()
                .filter(standing -> active().stream()
                        .anyMatch(batch -> batch.id().equals(standing.batch())
                                && batch.source().equals(source)))
                .map(Books.Standing::line)
                .toList();
        var identities = new HashSet<>(there.stream().map(Line::identity).toList());
        var known = lines.stream()
                .filter(line -> identities.contains(line.identity()))
                .count();
        var identical = lines.stream().filter(there::contains).count();
        return new Overlap(lines.size(), identical, known - identical);
    }
}
