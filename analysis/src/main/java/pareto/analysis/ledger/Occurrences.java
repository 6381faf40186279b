package pareto.analysis.ledger;

import java.util.HashMap;
import java.util.Map;

/// Counts how often an identity came before in the file: a table of hashes, eight bytes each, so that ten million lines
/// need some 130 MB and no text is kept. Past its limit it stops counting; [LinesWriter] then numbers the repeats
/// on disk. Lines come in batches: nearly every look waits for memory, and a processor waits for several at once when
/// nothing stands between them.
final class Occurrences {

    private static final int FIRST_SIZE = 1 << 12;

    private final int limit;
    private final Map<Long, Integer> repeats = new HashMap<>();
    private long[] slots = new long[FIRST_SIZE];
    private int used;
    private boolean hasZero;
    private boolean full;
    private long repeated;

    /// @param limit most identities kept
    Occurrences(int limit) {
        this.limit = limit;
    }

    /// Whether identities came that could not be counted any more.
    boolean isIncomplete() {
        return full;
    }

    /// How many lines repeat an earlier one.
    long repeated() {
        return repeated;
    }

    /// Numbers the lines of a batch and sets the keys of those that repeat an earlier one apart.
    void number(LineBatch batch) {
        for (int i = 0; i < batch.size; i++) {
            int before = countBefore(batch.keys[i]);
            batch.occurrences[i] = before;
            batch.keys[i] = Identity.repeat(batch.keys[i], before);
            if (before > 0) repeated++;
        }
    }

    /// How often this identity came before.
    private int countBefore(long key) {
        if (full) return 0;
        if (add(key)) return 0;
        int before = repeats.merge(key, 1, Integer::sum);
        if (repeats.size() > limit / 8) full = true;
        return before;
    }

    private boolean add(long key) {
        if (key == 0) {
            boolean first = !hasZero;
            hasZero = true;
            return first;
        }
        int mask = slots.length - 1;
        int i = (int) key & mask;
        while (slots[i] != 0) {
            if (slots[i] == key) return false;
            i = (i + 1) & mask;
        }
        if (used >= limit) {
            full = true;
            return true;
        }
        slots[i] = key;
        if (++used > slots.length / 4 * 3) grow();
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        int mask = slots.length - 1;
        for (long key : old) {
            if (key == 0) continue;
            int i = (int) key & mask;
            while (slots[i] != 0) i = (i + 1) & mask;
            slots[i] = key;
        }
    }
}
