package pareto.orders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.recognition.Column;
import pareto.analysis.ledger.recognition.DateOrder;
import pareto.analysis.ledger.recognition.Mapping;
import pareto.analysis.ledger.recognition.TaxBasis;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// What a person said about a file's columns.
///
/// @param role the role of each column in the file's order, empty for none
record MappingForm(
        @Nullable List<String> role,
        @Nullable String source,
        @Nullable DateOrder dateOrder,
        @Nullable TaxBasis taxBasis,
        @Nullable String currency) {

    /// The mapping as said, on top of what was recognised.
    Mapping over(Mapping guess) {
        Mapping mapping = guess.withColumns(columns()).withCurrency(currencyCode());
        mapping = dateOrder == null ? mapping : mapping.withDateOrder(dateOrder);
        return taxBasis == null ? mapping : mapping.withTaxBasis(taxBasis);
    }

    String sourceName() {
        if (source == null || source.isBlank()) {
            throw Refusal.badInput("orders.map.source");
        }
        return source.strip();
    }

    private Map<Column, Integer> columns() {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        if (role == null) {
            throw Refusal.badInput("orders.map.none");
        }
        List<String> roles = new ArrayList<>(role);
        for (int at = 0; at < roles.size(); at++) {
            if (!roles.get(at).isBlank()) {
                Column column = column(roles.get(at));
                if (columns.put(column, at) != null) {
                    throw Refusal.badInput("orders.map.twice", Text.of("orders.column." + column));
                }
            }
        }
        checked(columns);
        return columns;
    }

    private static Column column(String role) {
        return Arrays.stream(Column.values())
                .filter(column -> column.name().equals(role))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("orders.map.role", role));
    }

    private static void checked(Map<Column, Integer> columns) {
        if (!columns.containsKey(Column.ACCOUNT) && !columns.containsKey(Column.ACCOUNT_NAME)) {
            throw Refusal.badInput("orders.map.account");
        }
        if (!columns.containsKey(Column.DATE)) {
            throw Refusal.badInput("orders.map.date");
        }
        boolean priced = columns.containsKey(Column.QUANTITY) && columns.containsKey(Column.PRICE);
        if (!priced && !columns.containsKey(Column.AMOUNT) && !columns.containsKey(Column.AMOUNT_WITH_TAX)) {
            throw Refusal.badInput("orders.map.amount");
        }
    }

    private String currencyCode() {
        String code = currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{3}")) {
            throw Refusal.badInput("orders.map.currency", code);
        }
        return code;
    }
}
