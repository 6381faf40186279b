package pareto.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;

/// What one account or group has brought.
///
/// @param asOf last day of the twelve months its revenue is of
/// @param marginRate margin as a share of the revenue whose cost is known; null when none is
/// @param since its first order day; null when it has none that counts
/// @param months revenue of 24 calendar months, the last that of `asOf`
/// @param tier code of the tier the rules propose
/// @param candidate whether the proposal is only a candidacy that someone must grant
public record Performance(
        Account account,
        LocalDate asOf,
        String currency,
        BigDecimal revenue,
        @Nullable BigDecimal growth,
        @Nullable BigDecimal marginRate,
        @Nullable LocalDate since,
        List<BigDecimal> months,
        String tier,
        boolean candidate) {

    static Performance of(Analysis analysis, RankingRow row) {
        return new Performance(
                row.account(),
                analysis.asOf(),
                analysis.currency(),
                row.revenue(),
                row.growth(),
                row.marginRate(),
                row.since(),
                row.months(),
                row.tier().code(),
                row.tier().candidate());
    }
}
