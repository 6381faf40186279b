package pareto.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;
import pareto.account.AccountFrame;
import pareto.shell.format.Formats;
import pareto.shell.format.MoneyUnit;

/// An account in its group on a day.
///
/// @param above what it stands under, the ultimate parent first
/// @param analysis where the figures come from; null for whoever may not see any, and while there are none
/// @param wide whether the reader sees every account
record GroupPage(
        AccountFrame frame,
        List<Account> above,
        GroupLevel level,
        @Nullable Analysis analysis,
        LocalDate day,
        LocalDate today,
        boolean wide) {

    String address() {
        return frame.address() + "/group";
    }

    GroupNode node() {
        return level.node();
    }

    /// Where an account's own tree is, on the same day.
    String of(Account account) {
        return "/accounts/" + account.id().id() + "/group?on=" + day;
    }

    String under(GroupNode one) {
        return "/accounts/" + one.account().id().id() + "/group/level?on=" + day;
    }

    String next() {
        return "?on=" + day + "&start=" + level.end();
    }

    String currency() {
        return analysis == null ? "" : analysis.currency();
    }

    /// One unit for all amounts of a level.
    MoneyUnit unit(Formats formats) {
        GroupNode.Sum whole = node().sum();
        BigDecimal largest = level.under().stream()
                .map(GroupNode::sum)
                .filter(sum -> sum != null)
                .map(GroupNode.Sum::revenue)
                .reduce(whole == null ? BigDecimal.ONE : whole.revenue(), BigDecimal::max);
        return formats.unitFor(largest);
    }
}
