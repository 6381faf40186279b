package pareto.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountFrame;

/// Contracts: of an account, or all the reader sees.
///
/// @param frame null on the page of all
/// @param covering contracts of others that cover the account
/// @param show which of all are shown
/// @param all how many there are without that choice
record ContractsPage(
        @Nullable AccountFrame frame,
        List<Contract> contracts,
        List<Contract> covering,
        Show show,
        int all,
        LocalDate today,
        boolean mayChange) {

    static final int SOON = 90;

    /// Which contracts are wanted.
    enum Show {
        ALL,
        SOON,
        DRAFTS;

        boolean shows(Contract contract, LocalDate today) {
            return switch (this) {
                case ALL -> true;
                case SOON -> soon(contract, today);
                case DRAFTS -> contract.draft() != null;
            };
        }
    }

    /// Whether it ends, or notice is due, within ninety days.
    static boolean soon(Contract contract, LocalDate today) {
        return contract.next(today)
                .filter(due -> !due.on().isAfter(today.plusDays(SOON)))
                .isPresent();
    }

    static String tag(Contract.State state) {
        return switch (state) {
            case IN_FORCE -> "good";
            case UPCOMING -> "acc";
            case DRAFT -> "line";
            case OVER -> "";
        };
    }

    Optional<VersionDays.Due> due(Contract contract) {
        return contract.next(today);
    }
}
