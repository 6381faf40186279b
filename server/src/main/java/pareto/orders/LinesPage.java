package pareto.orders;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;

/// The lines a figure sums.
///
/// @param account whose, null for all
/// @param group whether the accounts of the group count as well
/// @param partial whether lines of confidential accounts are left out
/// @param next address of the next page, null on the last
record LinesPage(
        @Nullable Account account,
        boolean group,
        boolean partial,
        LineFilter filter,
        List<LedgerLines.Sum> sums,
        List<LedgerLine> lines,
        int first,
        @Nullable String next) {

    @Nullable
    LocalDate from() {
        return filter.from();
    }

    @Nullable
    LocalDate to() {
        return filter.to();
    }

    int last() {
        return first + lines.size() - 1;
    }
}
