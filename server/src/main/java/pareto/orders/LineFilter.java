package pareto.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which lines of the ledger a figure sums.
///
/// @param accounts codes; empty for all accounts
/// @param from first day, null for all
/// @param to last day, null for all
/// @param family product family; empty text for lines without one
/// @param without families whose lines do not belong
/// @param status `A`, `E`, `U`; null for accepted ones
/// @param hidden codes and names of accounts whose lines do not belong, since they are kept from whoever asks
/// @param asOf the batch right after which the ledger is read; null for the ledger as it stands
record LineFilter(
        Set<String> accounts,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String family,
        Set<String> without,
        @Nullable String order,
        @Nullable String batch,
        @Nullable String status,
        @Nullable String rule,
        Set<String> hidden,
        @Nullable UUID asOf) {

    static LineFilter ofAccount(Set<String> codes) {
        return new LineFilter(codes, null, null, null, Set.of(), null, null, null, null, Set.of(), null);
    }

    /// A condition with a question mark per parameter.
    record Condition(String sql, List<Object> parameters) {}

    Condition condition() {
        StringJoiner sql = new StringJoiner(" and ");
        List<Object> parameters = new ArrayList<>();
        add(sql, parameters, "status = ?", status == null ? "A" : status);
        add(sql, parameters, "day >= cast(? as date)", from == null ? null : from.toString());
        add(sql, parameters, "day <= cast(? as date)", to == null ? null : to.toString());
        add(sql, parameters, "coalesce(family, '') = ?", family);
        add(sql, parameters, "order_no = ?", order);
        add(sql, parameters, "batch = ?", batch);
        add(sql, parameters, "rule = ?", rule);
        addAll(sql, parameters, "account in", accounts);
        addAll(sql, parameters, "coalesce(family, '') not in", without);
        addAll(sql, parameters, "coalesce(account, account_name, '') not in", hidden);
        return new Condition(sql.toString(), parameters);
    }

    private static void add(StringJoiner sql, List<Object> parameters, String condition, @Nullable String value) {
        if (value != null) {
            sql.add(condition);
            parameters.add(value);
        }
    }

    private static void addAll(StringJoiner sql, List<Object> parameters, String condition, Set<String> values) {
        if (!values.isEmpty()) {
            sql.add(condition + " (" + "?, ".repeat(values.size() - 1) + "?)");
            parameters.addAll(values);
        }
    }
}
