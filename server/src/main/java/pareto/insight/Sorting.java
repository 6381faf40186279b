package pareto.insight;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pareto.shell.Refusal;

/// By which column the table is sorted. Where values are equal the larger account stands above in the descending order
/// and
/// below in the ascending one; accounts without a value stand last in both.
record Sorting(By by, boolean ascending) {

    /// A column that has an index.
    enum By {
        /// Rank and revenue are one order.
        REVENUE("revenue", "rank", "rank"),
        GROWTH("growth", "growth", "absent_last(growth)"),
        MARGIN("margin", "margin_rate", "absent_last(margin_rate)"),
        ORDERS("orders", "orders", "orders"),
        LATEST("latest", "latest", "latest");

        final String word;
        final String descending;
        final String ascending;

        By(String word, String descending, String ascending) {
            this.word = word;
            this.descending = descending;
            this.ascending = ascending;
        }
    }

    static Sorting of(@Nullable String text) {
        if (text == null) {
            return new Sorting(By.REVENUE, false);
        }
        boolean ascending = text.endsWith(".up");
        String word = ascending ? text.substring(0, text.length() - 3) : text;
        return Arrays.stream(By.values())
                .filter(by -> by.word.equals(word))
                .findFirst()
                .map(by -> new Sorting(by, ascending))
                .orElseThrow(() -> Refusal.badInput("insight.address", "sort", text));
    }

    /// The order by clause.
    String order() {
        if (by == By.REVENUE) {
            return ascending ? "rank desc" : "rank";
        }
        return ascending ? by.ascending + ", (-rank)" : by.descending + " desc, (-rank) desc";
    }

    /// Rows behind the one that a subquery finds.
    String behind(String subquery) {
        if (by == By.REVENUE) {
            return "rank " + (ascending ? "<" : ">") + " (" + subquery.formatted("rank") + ")";
        }
        String column = ascending ? by.ascending : by.descending;
        return "(" + column + ", (-rank)) " + (ascending ? ">" : "<") + " ((" + subquery.formatted(column) + "), ("
                + subquery.formatted("-rank") + "))";
    }

    /// What a click on a column's head asks for.
    String click(String word) {
        return by.word.equals(word) && !ascending ? word + ".up" : word.equals("revenue") ? "" : word;
    }

    /// For `aria-sort`, null on the other columns.
    @Nullable
    String aria(String word) {
        return by.word.equals(word) ? ascending ? "ascending" : "descending" : null;
    }
}
