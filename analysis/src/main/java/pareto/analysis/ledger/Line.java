package pareto.analysis.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.recognition.Column;
import pareto.analysis.ledger.recognition.Decimals;

/// One record while it is being understood; reused from record to record, since a file has millions of them.
/// Numbers are scaled by 10,000, [Decimals#NONE] where the file has none.
final class Line {

    private static final int ROLES = Column.values().length;

    final @Nullable String[] texts = new @Nullable String[ROLES];
    long row;
    Status status = Status.ACCEPTED;

    @Nullable
    RejectReason reason;

    @Nullable
    String rule;

    int day;
    /// Time of day as written behind the date, empty without one.
    String time = "";
    long quantity;
    long price;
    long amount;
    long cost;
    String currency = "";
    boolean isReturn;
    boolean isRounded;
    /// Identity without regard to repeats; the batch numbers those.
    long key;

    void begin(long row) {
        Arrays.fill(texts, null);
        this.row = row;
        status = Status.ACCEPTED;
        reason = null;
        rule = null;
        quantity = price = amount = cost = Decimals.NONE;
        isReturn = false;
        isRounded = false;
    }

    @Nullable
    String text(Column column) {
        return texts[column.ordinal()];
    }

    void reject(RejectReason because) {
        if (reason == null) reason = because;
        status = Status.REJECTED;
    }

    void exclude(String byRule) {
        rule = byRule;
        status = Status.EXCLUDED;
    }

    /// The amount as it counts in tallies: nothing where it could not be read.
    long countedAmount() {
        return Decimals.isNumber(amount) ? amount : 0;
    }
}
