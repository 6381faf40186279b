package pareto.account.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// What was brought in so far, and the ways in and out.
///
/// @param mayImport whether the reader may bring files
/// @param personal whether the reader sees people at accounts
record ExchangePage(List<AccountImport> imports, boolean mayImport, boolean personal, LocalDate today) {

    List<Status> statuses() {
        return Arrays.asList(Status.values());
    }
}
