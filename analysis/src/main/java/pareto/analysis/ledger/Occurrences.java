package pareto.analysis.ledger;

import java.util.HashMap;
import java.util.Map;

/// Counts how often an identity came before in the file: a table of hashes, eight bytes each, so that ten million lines
/// need some 130 MB and no text is kept. Past its limit it stops counting; [LinesWriter] then numbers the repeats
/// on disk.
final class Occurrences {

    private static final int FIRST_SIZE = 1 << 12;

    private final int limit;
    private final Map<Long, Integer> repeats = new HashMap<>();
    private long[] slots = new long[FIRST_SIZE];
    private int used;
    private boolean hasZero;
    private boolean full;

    /// @param limit most identities kept
    Occurrences(int limit) {
        this.limit = limit;
    }

    /// Whether identities came that could not be counted any more.
    boolean isIncomplete() {
        return full;
    }

    /// How often this identity came before.
    int countBefore(long key) {
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
