package pareto.account;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first page of an account.
///
/// @param on the day asked for; null for the latest figures and what holds today
/// @param per whether figures are wanted of the `account` alone or of the `group` under it; null as is usual
record AccountPage(
        AccountFrame frame,
        LocalDate today,
        @Nullable LocalDate on,
        @Nullable String per,
        Members members,
        boolean mayChange) {

    /// The accounts that have it as their main parent on the day, by name; none where they are more than fifty.
    record Members(List<Account> few, int all) {}

    /// What stands behind the address of every section.
    String query() {
        String day = on == null ? "" : "on=" + on;
        String unit = "account".equals(per) || "group".equals(per) ? "per=" + per : "";
        String both = day.isEmpty() || unit.isEmpty() ? day + unit : day + "&" + unit;
        return both.isEmpty() ? "" : "?" + both;
    }

    String group() {
        return frame.address() + "/group" + (on == null ? "" : "?on=" + on);
    }
}
