package pareto.insight.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;

/// An account that left, as pages show it.
///
/// @param since its last order day
/// @param limit the silence in days it went beyond; 0 where a person said so before
/// @param revenue net revenue of the twelve months that end with that day
/// @param margin the same; null where no cost is known
/// @param returned the day it ordered again; null while it has not
/// @param revenueSince what it has brought since
/// @param reason why, as a person said in the reader's language; null while nobody did
/// @param note what they added
record Away(
        Account account,
        LocalDate since,
        int limit,
        BigDecimal revenue,
        @Nullable BigDecimal margin,
        @Nullable LocalDate returned,
        BigDecimal revenueSince,
        @Nullable String reason,
        @Nullable String note) {}
