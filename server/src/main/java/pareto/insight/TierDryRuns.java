package pareto.insight;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;

/// What trying rules has shown, month by month.
@Repository
@Transactional
class TierDryRuns {

    /// @param currency of all money in it
    record DryRun(UUID id, String currency) {}

    /// The ranking at the end of one month.
    ///
    /// @param accounts how many there were
    /// @param higher how many would have a better tier
    /// @param held how many of all that would move an exception would have kept
    record Month(
            LocalDate asOf,
            long accounts,
            long higher,
            BigDecimal higherRevenue,
            long lower,
            BigDecimal lowerRevenue,
            long held) {

        long moved() {
            return higher + lower;
        }
    }

    /// An account whose proposed tier would be another.
    record Move(Account account, BigDecimal revenue, String from, String to, boolean held) {}

    /// The same before anybody looks: by the code of the ledger.
    record Found(String code, BigDecimal revenue, String from, String to, boolean held) {}

    /// All that would move from one tier to another.
    record Sum(String from, String to, long accounts, BigDecimal revenue) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TierDryRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<DryRun> find(UUID id) {
        return jdbc.sql("select rule_set_id, currency from tier_dry_run where rule_set_id = ?")
                .param(id)
                .query((row, number) -> new DryRun(row.getObject("rule_set_id", UUID.class), row.getString("currency")))
                .optional();
    }

    /// The latest month first.
    @Transactional(readOnly = true)
    List<Month> months(UUID id) {
        return jdbc.sql("select * from tier_dry_run_month where rule_set_id = ? order by as_of desc")
                .param(id)
                .query((row, number) -> new Month(
                        row.getObject("as_of", LocalDate.class),
                        row.getLong("accounts"),
                        row.getLong("higher"),
                        row.getBigDecimal("higher_revenue"),
                        row.getLong("lower"),
                        row.getBigDecimal("lower_revenue"),
                        row.getLong("held")))
                .list();
    }

    /// The largest that would have moved.
    @Transactional(readOnly = true)
    List<Move> moves(UUID id, LocalDate asOf, int most) {
        return jdbc.sql("""
                select m.*, a.code, a.name from tier_dry_run_move m join account a on a.id = m.account_id
                where m.rule_set_id = ? and m.as_of = ? order by m.revenue desc, a.name, a.id limit ?
                """)
                .params(id, asOf, most)
                .query((row, number) -> new Move(
                        new Account(
                                new AccountId(row.getObject("account_id", UUID.class)),
                                row.getString("code"),
                                row.getString("name")),
                        row.getBigDecimal("revenue"),
                        row.getString("from_tier"),
                        row.getString("to_tier"),
                        row.getBoolean("held")))
                .list();
    }

    @Transactional(readOnly = true)
    List<Sum> sums(UUID id, LocalDate asOf) {
        return jdbc.sql("""
                select from_tier, to_tier, count(*) as accounts, sum(revenue) as revenue from tier_dry_run_move
                where rule_set_id = ? and as_of = ? group by from_tier, to_tier order by sum(revenue) desc
                """)
                .params(id, asOf)
                .query((row, number) -> new Sum(
                        row.getString("from_tier"),
                        row.getString("to_tier"),
                        row.getLong("accounts"),
                        row.getBigDecimal("revenue")))
                .list();
    }

    /// Begins anew, also where a crash left some of it.
    void begin(UUID id, String currency) {
        jdbc.sql("delete from tier_dry_run where rule_set_id = ?").param(id).update();
        jdbc.sql("insert into tier_dry_run (rule_set_id, currency, tried_at) values (?, ?, ?)")
                .params(id, currency, Timestamp.from(clock.instant()))
                .update();
    }

    void add(UUID id, Month month, List<Found> found) {
        jdbc.sql("insert into tier_dry_run_month values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        month.asOf(),
                        month.accounts(),
                        month.higher(),
                        month.higherRevenue(),
                        month.lower(),
                        month.lowerRevenue(),
                        month.held())
                .update();
        jdbc.sql("""
                insert into tier_dry_run_move (rule_set_id, as_of, account_id, revenue, from_tier, to_tier, held)
                select :id, :asOf, a.id, f.revenue::numeric, f.from_tier, f.to_tier, f.held = 'held'
                from unnest(:codes::text[], :revenues::text[], :froms::text[], :tos::text[], :held::text[])
                    as f (code, revenue, from_tier, to_tier, held) join account a on a.code = f.code
                """)
                .params(Map.of(
                        "id", id,
                        "asOf", month.asOf(),
                        "codes", found.stream().map(Found::code).toArray(String[]::new),
                        "revenues",
                                found.stream()
                                        .map(one -> one.revenue().toPlainString())
                                        .toArray(String[]::new),
                        "froms", found.stream().map(Found::from).toArray(String[]::new),
                        "tos", found.stream().map(Found::to).toArray(String[]::new),
                        "held",
                                found.stream()
                                        .map(one -> one.held() ? "held" : "")
                                        .toArray(String[]::new)))
                .update();
    }
}
