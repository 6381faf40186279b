package pareto.warning;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.insight.LeftRhythms.Listed;
import pareto.values.Period;
import pareto.warning.AccountWarning.Limits;

/// The row of table `shop_fall`.
@Repository
@Transactional
class ShopFallRows {

    private final JdbcClient jdbc;

    ShopFallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Listed list) {
        jdbc.sql("delete from shop_fall").update();
        list.shop()
                .ifPresent(fall -> jdbc.sql("""
                        insert into shop_fall (window_from, window_to, expected_low, expected_mid, expected_high, actual,
                            chance, accounts, fewer, revenue, currency)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(
                                fall.window().from(),
                                fall.window().lastDay(),
                                SeenRows.decimal(fall.expected().low()),
                                SeenRows.decimal(fall.expected().mid()),
                                SeenRows.decimal(fall.expected().high()),
                                fall.actual(),
                                fall.chance(),
                                fall.accounts(),
                                fall.fewer(),
                                SeenRows.decimal(fall.revenue()),
                                list.currency())
                        .update());
    }

    /// Empty while the shop does not fall.
    @Transactional(readOnly = true)
    Optional<ShopFalls> latest() {
        return jdbc.sql("select * from shop_fall")
                .query((row, number) -> new ShopFalls(
                        Period.through(
                                row.getObject("window_from", LocalDate.class),
                                row.getObject("window_to", LocalDate.class)),
                        new Limits(
                                row.getBigDecimal("expected_low"),
                                row.getBigDecimal("expected_mid"),
                                row.getBigDecimal("expected_high")),
                        row.getInt("actual"),
                        row.getDouble("chance"),
                        row.getInt("accounts"),
                        row.getInt("fewer"),
                        row.getBigDecimal("revenue"),
                        row.getString("currency")))
                .optional();
    }
}
