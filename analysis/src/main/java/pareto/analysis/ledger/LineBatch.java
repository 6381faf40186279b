package pareto.analysis.ledger;

import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.recognition.Column;

/// A vector full of lines, column by column, on its way from the reader to DuckDB.
final class LineBatch {

    static final int CAPACITY = 2048;

    final Column[] roles;
    final @Nullable String[][] texts;
    final long[] rows = new long[CAPACITY];
    final String[] statuses = new String[CAPACITY];
    final @Nullable String[] rules = new @Nullable String[CAPACITY];
    final String[] currencies = new String[CAPACITY];
    final int[] days = new int[CAPACITY];
    final int[] occurrences = new int[CAPACITY];
    final long[] quantities = new long[CAPACITY];
    final long[] prices = new long[CAPACITY];
    final long[] amounts = new long[CAPACITY];
    final long[] costs = new long[CAPACITY];
    final boolean[] returns = new boolean[CAPACITY];
    final long[] keys = new long[CAPACITY];
    int size;

    LineBatch(Column[] roles) {
        this.roles = roles;
        texts = new @Nullable String[roles.length][CAPACITY];
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    void add(Line line) {
        int i = size++;
        for (int r = 0; r < roles.length; r++) texts[r][i] = line.text(roles[r]);
        rows[i] = line.row;
        statuses[i] = line.status.code();
        rules[i] = line.rule;
        currencies[i] = line.currency;
        days[i] = line.day;
        quantities[i] = line.quantity;
        prices[i] = line.price;
        amounts[i] = line.amount;
        costs[i] = line.cost;
        returns[i] = line.isReturn;
        keys[i] = line.key;
    }
}
