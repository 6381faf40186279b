package pareto.warning;

import java.util.List;
import pareto.account.AccountFrame;

/// Warnings of one account, the latest first.
///
/// @param alone whether it was asked for as a page of its own
record AccountWarningsPage(AccountFrame frame, List<AccountWarning> warnings, boolean alone) {

    List<AccountWarning> open() {
        return warnings.stream().filter(AccountWarning::open).toList();
    }
}
