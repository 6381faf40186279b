package pareto.orders;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of the ledger as a page shows it.
///
/// @param batch the batch it came with, and `row` its record in that file
record LedgerLine(
        LocalDate day,
        @Nullable String account,
        @Nullable String accountName,
        @Nullable String order,
        @Nullable String line,
        @Nullable String product,
        @Nullable String family,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        BigDecimal amount,
        String currency,
        String batch,
        long row) {}
