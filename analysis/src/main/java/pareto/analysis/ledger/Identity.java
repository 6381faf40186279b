package pareto.analysis.ledger;

import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.recognition.Column;

/// The identity of a line inside its source as a 64-bit hash: order and line number; without a line number, order and
/// content; without an order number, account and day stand for the order.
final class Identity {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    /// Multiplies the occurrence before it is mixed in; fits 63 bits, so that SQL can compute the same.
    static final long STEP = 2_654_435_761L;

    private Identity() {}

    /// The hash for the first line with this identity.
    static long of(Line line) {
        long h = START;
        String order = line.text(Column.ORDER);
        if (order != null) {
            h = mix(h, order);
        } else {
            h = mix(mix(h, line.text(Column.ACCOUNT)), line.day);
        }
        String number = line.text(Column.LINE);
        return finish(number != null ? mix(h, number) : content(h, line));
    }

    /// The hash for the n-th repeat of an identity inside one file.
    static long repeat(long first, int occurrence) {
        return first ^ (occurrence * STEP);
    }

    private static long content(long start, Line line) {
        long h = mix(mix(mix(start, line.text(Column.ACCOUNT)), line.day), line.time);
        h = mix(mix(h, line.text(Column.PRODUCT)), line.text(Column.PRODUCT_NAME));
        return mix(mix(mix(h, line.quantity), line.price), line.amount);
    }

    private static long mix(long h, @Nullable String text) {
        if (text == null) return (h ^ 0xFFFF) * PRIME;
        for (int i = 0; i < text.length(); i++) h = (h ^ text.charAt(i)) * PRIME;
        return (h ^ 0x1FFFF) * PRIME;
    }

    private static long mix(long h, long number) {
        long x = (h ^ number) * 0x9E3779B97F4A7C15L;
        return x ^ (x >>> 32);
    }

    private static long finish(long h) {
        long x = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        x = (x ^ (x >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return x ^ (x >>> 33);
    }
}
