package pareto.insight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.team.Teams;

/// One account or group in one analysis.
///
/// @param growth against the year before as a share of it; null when that had no revenue
/// @param standing where it stands among all; null for whoever may not know
/// @param manager who is responsible for it today; null while nobody is
/// @param months revenue of 24 calendar months, the last that of the as-of date
record RankingRow(
        Account account,
        BigDecimal revenue,
        BigDecimal before,
        BigDecimal returns,
        @Nullable BigDecimal margin,
        @Nullable BigDecimal marginRevenue,
        long orders,
        long orderDays,
        long ordersBefore,
        @Nullable LocalDate since,
        @Nullable LocalDate latest,
        @Nullable BigDecimal growth,
        @Nullable Standing standing,
        String abc,
        @Nullable String scores,
        Tier tier,
        Teams.@Nullable Manager manager,
        List<BigDecimal> months) {

    /// Where it stands among all.
    ///
    /// @param cumulative revenue of this one and all larger ones
    record Standing(long rank, BigDecimal share, BigDecimal cumulative, BigDecimal cumulativeShare) {}

    static final String COLUMNS = "r.*, a.code, a.name, m.identity_id as manager_id, s.name as manager_name";

    /// What the columns come from besides the ranking; its two parameters are a day and the same day again.
    static final String JOINED = """
             join account a on a.id = r.account_id
            left join fact_account_manager m on m.account_id = r.account_id and m.from_day <= ? and m.to_day > ?
            left join fact_staff s on s.id = m.identity_id
            """;

    static RankingRow of(ResultSet row, boolean totals, boolean margin) throws SQLException {
        BigDecimal before = row.getBigDecimal("before_revenue");
        BigDecimal revenue = row.getBigDecimal("revenue");
        LocalDate latest = row.getObject("latest", LocalDate.class);
        return new RankingRow(
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name")),
                revenue,
                before,
                row.getBigDecimal("returns"),
                margin ? row.getBigDecimal("margin") : null,
                margin ? row.getBigDecimal("margin_revenue") : null,
                row.getLong("orders"),
                row.getLong("order_days"),
                row.getLong("before_orders"),
                row.getObject("since", LocalDate.class),
                LocalDate.MIN.equals(latest) ? null : latest,
                before.signum() > 0 ? Shares.of(revenue.subtract(before), before) : null,
                totals ? standing(row) : null,
                row.getString("abc"),
                scores(row),
                Tier.of(row, totals),
                manager(row),
                Arrays.asList((BigDecimal[]) row.getArray("months").getArray()));
    }

    /// Margin as a share of the revenue whose cost is known; null when none is.
    @Nullable
    BigDecimal marginRate() {
        return margin == null || marginRevenue == null || marginRevenue.signum() <= 0
                ? null
                : Shares.of(margin, marginRevenue);
    }

    List<BigDecimal> monthsNow() {
        return months.subList(12, 24);
    }

    List<BigDecimal> monthsBefore() {
        return months.subList(0, 12);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("rank"),
                row.getBigDecimal("share"),
                row.getBigDecimal("cumulative"),
                row.getBigDecimal("cumulative_share"));
    }

    private static Teams.@Nullable Manager manager(ResultSet row) throws SQLException {
        UUID id = row.getObject("manager_id", UUID.class);
        return id == null ? null : new Teams.Manager(new IdentityId(id), row.getString("manager_name"));
    }

    private static @Nullable String scores(ResultSet row) throws SQLException {
        String recency = row.getString("recency");
        return recency == null ? null : recency + row.getString("frequency") + row.getString("monetary");
    }
}
