package pareto.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.analysis.portfolio.OrderLines;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.portfolio.Question;
import pareto.analysis.portfolio.Ranking;
import pareto.analysis.portfolio.Returns;

/// Four accounts worked out by hand. Revenue 500, 300, 150, 50 of 1,000; margin 20, 150, 80 of 250, the fourth's cost
/// is
/// unknown; against the year before the first stays, the second grows by half, the third loses half, the fourth
/// doubles.
class TierRulesOnASmallLedgerTests {

    private static final String LINES = """
            copy (
              select row_number() over () as row_no, 'A' as status, null::varchar as rule, account,
                account as account_name, null::varchar as parent, order_no, null::varchar as line_no, 0 as occurrence,
                day::date as day, null::varchar as product, null::varchar as product_name, null::varchar as family,
                null::varchar as unit, 1::decimal(18,4) as quantity, null::decimal(18,4) as price,
                amount::decimal(18,4) as amount, 'CNY' as currency, cost::decimal(18,4) as cost,
                null::varchar as region, null::varchar as agent, null::varchar as seller, false as is_return,
                0::bigint as line_key
              from (values
                ('A', 'A-1', '2024-04-10', 500, null), ('A', 'A-2', '2025-05-01', 500, 480),
                ('B', 'B-1', '2024-06-01', 200, null), ('B', 'B-2', '2025-06-01', 300, 150),
                ('C', 'C-1', '2024-07-01', 300, null), ('C', 'C-2', '2025-07-01', 150, 70),
                ('D', 'D-1', '2024-08-01', 25, null), ('D', 'D-2', '2025-08-01', 50, null)
              ) v(account, order_no, day, amount, cost)
            ) to '%s' (format parquet)
            """;

    private static final UUID STRATEGIC = UUID.randomUUID();

    @TempDir
    Path folder;

    private @Nullable Connection duckdb;

    @BeforeEach
    void open() throws SQLException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void close() throws SQLException {
        Objects.requireNonNull(duckdb).close();
    }

    @Test
    void goByRevenueAsDelivered() throws SQLException {
        assertThat(tiers(TierRuleSet.DELIVERED))
                .isEqualTo(Map.of("A", "PLATINUM", "B", "CORE", "C", "PRIORITY", "D", "GENERAL"));
    }

    /// Before C stand 150 of 250, before A 230: the lines are at 125, 200 and 237.5.
    @Test
    void goByMarginWhereItsCostIsKnown() throws SQLException {
        Map<String, Ruled> ruled = ruled(rules(true, null, null, Map.of()), Map.of());

        assertThat(one(ruled, "B")).isEqualTo(new Ruled("PLATINUM", true, "crosses", at("0.50"), "margin", null));
        assertThat(one(ruled, "C")).isEqualTo(new Ruled("CORE", false, "crosses", at("0.80"), "margin", null));
        assertThat(one(ruled, "A")).isEqualTo(new Ruled("PRIORITY", false, "crosses", at("0.95"), "margin", null));
        assertThat(one(ruled, "D"))
                .isEqualTo(new Ruled("GENERAL", false, "within", BigDecimal.ONE, "revenue-instead", null));
    }

    @Test
    void areLiftedAndLoweredByGrowth() throws SQLException {
        Map<String, Ruled> ruled = ruled(rules(false, at("0.3"), at("-0.3"), Map.of()), Map.of());

        assertThat(one(ruled, "A").shift()).isNull();
        assertThat(one(ruled, "B").tier()).as("growth lifts nobody to Platinum").isEqualTo("CORE");
        assertThat(one(ruled, "C")).satisfies(one -> {
            assertThat(one.tier()).isEqualTo("GENERAL");
            assertThat(one.shift()).isEqualTo("fall");
        });
        assertThat(one(ruled, "D")).satisfies(one -> {
            assertThat(one.tier()).isEqualTo("PRIORITY");
            assertThat(one.shift()).isEqualTo("rise");
        });
    }

    @Test
    void takeGrowthAtItsLineAsEnough() throws SQLException {
        assertThat(one(ruled(rules(false, at("1"), at("-0.5"), Map.of()), Map.of()), "D")
                        .shift())
                .isEqualTo("rise");
        assertThat(one(ruled(rules(false, at("1.01"), at("-0.5"), Map.of()), Map.of()), "C")
                        .shift())
                .isEqualTo("fall");
        assertThat(ruled(rules(false, at("1.01"), at("-0.51"), Map.of()), Map.of())
                        .values())
                .allSatisfy(one -> assertThat(one.shift()).isNull());
    }

    @Test
    void letNoAccountFallBelowWhatItsClassAsksFor() throws SQLException {
        TierRuleSet rules = rules(false, null, at("-0.3"), Map.of(STRATEGIC, "CORE"));

        Map<String, Ruled> ruled = ruled(rules, Map.of("C", Set.of(STRATEGIC), "A", Set.of(STRATEGIC)));

        assertThat(one(ruled, "C").tier()).isEqualTo("CORE");
        assertThat(one(ruled, "C").shift()).isEqualTo("floor");
        assertThat(one(ruled, "A").tier()).isEqualTo("PLATINUM");
    }

    private static Ruled one(Map<String, Ruled> ruled, String account) {
        return Objects.requireNonNull(ruled.get(account));
    }

    private Map<String, String> tiers(TierRuleSet rules) throws SQLException {
        Map<String, String> tiers = new HashMap<>();
        ruled(rules, Map.of()).forEach((account, one) -> tiers.put(account, one.tier()));
        return tiers;
    }

    private Map<String, Ruled> ruled(TierRuleSet rules, Map<String, Set<UUID>> classes) throws SQLException {
        Path file = folder.resolve(UUID.randomUUID() + ".parquet");
        Connection connection = Objects.requireNonNull(duckdb);
        try (var statement = connection.createStatement()) {
            statement.execute(LINES.formatted(file));
        }
        Portfolio portfolio = Portfolio.over(connection, OrderLines.of(List.of(file), Returns.DEDUCT, "CNY"));
        Ranking ranking = portfolio.rank(Question.rollingYear(LocalDate.of(2026, 3, 31)));
        TierRuling ruling = TierRuling.of(ranking, rules, true, classes);
        Map<String, Ruled> ruled = new HashMap<>();
        ranking.forEach(row -> ruled.put(row.account(), ruling.of(row)));
        ranking.forEach(row -> assertThat(ruling.of(row)).isEqualTo(ruled.get(row.account())));
        return ruled;
    }

    private static TierRuleSet rules(
            boolean byMargin, @Nullable BigDecimal rise, @Nullable BigDecimal fall, Map<UUID, String> floors) {
        return new TierRuleSet(TierRuleSet.DELIVERED.lines(), byMargin, rise, fall, floors);
    }

    private static BigDecimal at(String number) {
        return new BigDecimal(number);
    }
}
