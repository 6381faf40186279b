package pareto.insight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.values.Period;

/// The door of this module: how the portfolio stands, and what has moved since the import before. Everybody is told of
/// the accounts they may see.
@Component
@Transactional(readOnly = true)
public class PortfolioOverview {

    private static final int MOVES_SHOWN = 8;

    /// How the portfolio stands.
    ///
    /// @param totals null for whoever may not see them
    public record Overview(
            LocalDate asOf,
            Period window,
            String currency,
            @Nullable Totals totals,
            Own own) {}

    /// What all accounts are together.
    ///
    /// @param growth against the year before as a share of it; null when that had no revenue
    /// @param few how many accounts make 80 % of the revenue
    /// @param fewHold what share they hold exactly
    public record Totals(
            BigDecimal revenue,
            @Nullable BigDecimal growth,
            long accounts,
            long few,
            BigDecimal fewHold,
            long fewBefore,
            BigDecimal top1,
            BigDecimal top1Before,
            BigDecimal top5,
            BigDecimal top5Before) {}

    /// What the accounts one may see are.
    ///
    /// @param falling how many of them lost more than a fifth against the year before
    public record Own(long accounts, BigDecimal revenue, long falling) {}

    /// What has become of an account since the import before.
    ///
    /// @param tierBefore its proposed tier before; null when it is new
    /// @param growth against the year before as a share of it; null when that had no revenue
    public record Move(
            UUID account,
            String name,
            BigDecimal revenue,
            @Nullable BigDecimal revenueBefore,
            String tier,
            @Nullable String tierBefore,
            @Nullable BigDecimal growth) {}

    private final Analyses analyses;
    private final Rights rights;
    private final JdbcClient jdbc;

    PortfolioOverview(Analyses analyses, Rights rights, JdbcClient jdbc) {
        this.analyses = analyses;
        this.rights = rights;
        this.jdbc = jdbc;
    }

    /// Empty while nothing was imported.
    public Optional<Overview> current() {
        return analyses.standing(Per.ACCOUNT)
                .map(analysis -> new Overview(
                        analysis.asOf(),
                        analysis.window(),
                        analysis.currency(),
                        analyses.whole(analysis.id())
                                .map(PortfolioOverview::totals)
                                .orElse(null),
                        own(analysis)));
    }

    /// Accounts whose tier has moved or that are new since the import before, largest first; the largest two thousand
    /// are compared.
    public List<Move> moves() {
        Optional<Analysis> latest = analyses.standing(Per.ACCOUNT);
        return latest.flatMap(analyses::earlier)
                .map(earlier -> jdbc.sql("""
                        select n.account_id, a.name, n.revenue, o.revenue as revenue_before, n.tier, o.tier as tier_before,
                            n.before_revenue
                        from (
                            select * from ranking_row where analysis_id = ?%s order by rank limit 2000
                        ) n
                        left join ranking_row o on o.analysis_id = ? and o.account_id = n.account_id
                        join account a on a.id = n.account_id
                        where n.revenue > 0 and (o.tier is null or o.tier <> n.tier)
                        order by n.rank limit ?
                        """.formatted(rights.narrowing()))
                        .params(latest.get().id().id(), earlier.id().id(), MOVES_SHOWN)
                        .query(PortfolioOverview::move)
                        .list())
                .orElse(List.of());
    }

    /// The largest accounts that lost more than a fifth against the year before.
    public List<Move> falling() {
        return analyses.standing(Per.ACCOUNT)
                .map(analysis -> jdbc.sql("""
                        select n.account_id, a.name, n.revenue, n.before_revenue as revenue_before, n.tier,
                            n.tier as tier_before, n.before_revenue
                        from (
                            select * from ranking_row
                            where analysis_id = ?%s and abc = 'A' and growth < -0.2 and growth > '-infinity'
                            order by rank limit ?
                        ) n join account a on a.id = n.account_id order by n.rank
                        """.formatted(rights.narrowing()))
                        .params(analysis.id().id(), MOVES_SHOWN)
                        .query(PortfolioOverview::move)
                        .list())
                .orElse(List.of());
    }

    private Own own(Analysis analysis) {
        return jdbc.sql("""
                select count(*), coalesce(sum(revenue), 0), count(*) filter (where growth < -0.2 and growth > '-infinity')
                from (select revenue, growth from ranking_row where analysis_id = ?%s order by rank limit 10000) r
                """.formatted(rights.narrowing()))
                .param(analysis.id().id())
                .query((row, number) -> new Own(row.getLong(1), row.getBigDecimal(2), row.getLong(3)))
                .single();
    }

    private static Totals totals(Whole whole) {
        return new Totals(
                whole.totals().net(),
                whole.comparable() ? whole.growth() : null,
                whole.now().accounts(),
                whole.now().accountsFor80Percent(),
                whole.fewHold(),
                whole.before().accountsFor80Percent(),
                whole.now().top1Share(),
                whole.before().top1Share(),
                whole.now().top5Share(),
                whole.before().top5Share());
    }

    private static Move move(ResultSet row, int number) throws SQLException {
        BigDecimal yearBefore = row.getBigDecimal("before_revenue");
        BigDecimal revenue = row.getBigDecimal("revenue");
        return new Move(
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                revenue,
                row.getBigDecimal("revenue_before"),
                row.getString("tier"),
                row.getString("tier_before"),
                yearBefore.signum() > 0 ? Shares.of(revenue.subtract(yearBefore), yearBefore) : null);
    }
}
