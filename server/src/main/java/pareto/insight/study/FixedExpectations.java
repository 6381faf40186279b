package pareto.insight.study;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pareto.analysis.expectation.Expected;
import pareto.insight.StudyBasis;

/// Expectations as they were written down when their period began, never rewritten, and when which period was looked
/// at.
/// What is worked out afterwards is of one state of the ledger and is not written down here. Read and written by the
/// refresh alone.
@Repository
class FixedExpectations {

    /// What was expected of one account; several accounts that were merged since are added up.
    record Fixed(
            double mean,
            double ownVariance,
            double shared,
            boolean ownSeason,
            double before,
            boolean afterwards,
            Instant at,
            LocalDate asOf) {

        Fixed plus(Fixed other) {
            return new Fixed(
                    mean + other.mean,
                    ownVariance + other.ownVariance,
                    shared + other.shared,
                    ownSeason || other.ownSeason,
                    before + other.before,
                    afterwards || other.afterwards,
                    at.isAfter(other.at) ? at : other.at,
                    asOf.isAfter(other.asOf) ? asOf : other.asOf);
        }

        /// To the digits that are kept.
        static BigDecimal amount(double value) {
            return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        }
    }

    /// A look at a period.
    record Fixing(UUID id, boolean afterwards, Instant at, LocalDate asOf) {

        /// What this look expects of an account.
        Fixed of(Expected expected) {
            double own = Fixed.amount(expected.own()).doubleValue();
            return new Fixed(
                    Fixed.amount(expected.mean()).doubleValue(),
                    own * own,
                    Fixed.amount(expected.shared()).doubleValue(),
                    expected.ownSeason(),
                    Fixed.amount(expected.before()).doubleValue(),
                    afterwards,
                    at,
                    asOf);
        }
    }

    private static final int DECIMALS = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    FixedExpectations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Forgets those of accounts that are no more, which happens when the sample company is removed; and looks at
    /// periods
    /// by a ledger none of whose accounts is there any more.
    void forgetGone(Map<String, String> aliases) {
        int gone = jdbc.sql("""
                delete from fixed_expectation f where not exists (select 1 from account a where a.id = f.account_id)
                    and f.account_code <> all (cast(:aliases as text[]))
                """)
                .param("aliases", aliases.keySet().toArray(String[]::new))
                .update();
        if (gone > 0) {
            jdbc.sql("delete from expectation_fixing f where not afterwards"
                            + " and not exists (select 1 from fixed_expectation e where e.fixing_id = f.id)")
                    .update();
        }
        jdbc.sql("delete from expectation_fixing f where afterwards"
                        + " and not exists (select 1 from account a where a.created_at <= f.fixed_at)")
                .update();
    }

    /// No two refreshes fix anything at the same time, whatever process they run in.
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('fixed_expectation'))")
                .query((row, number) -> true)
                .list();
    }

    /// Forgets later looks at periods that had passed, and periods that have not begun by the data as they stand now.
    /// When a period was looked at first stays known.
    void forgetWorkedOut(LocalDate asOf) {
        jdbc.sql("delete from expectation_fixing where from_day > ?")
                .param(asOf)
                .update();
        jdbc.sql("""
                delete from expectation_fixing x where afterwards and exists (select 1 from expectation_fixing e
                    where e.currency = x.currency and e.horizon = x.horizon and e.from_day = x.from_day
                        and e.fixed_at < x.fixed_at)
                """).update();
    }

    /// Whether figures were refreshed before the period began, so that its beginning could be noticed.
    boolean knownBefore(Stretch stretch, String currency) {
        return jdbc.sql("select exists (select 1 from expectation_fixing where currency = ? and as_of < ?)")
                .params(currency, stretch.from())
                .query(Boolean.class)
                .single();
    }

    boolean isFixed(Stretch stretch, String currency) {
        return jdbc.sql(
                        "select exists (select 1 from expectation_fixing where currency = ? and horizon = ? and from_day = ?)")
                .params(currency, stretch.horizon(), stretch.from())
                .query(Boolean.class)
                .single();
    }

    /// What was expected in a period, by the codes accounts have today.
    Map<String, Fixed> of(Stretch stretch, String currency, Map<String, String> aliases) {
        Map<String, Fixed> fixed = new HashMap<>();
        jdbc.sql("""
                select e.*, f.afterwards, f.fixed_at, f.as_of from fixed_expectation e
                join expectation_fixing f on f.id = e.fixing_id
                where f.currency = ? and f.horizon = ? and f.from_day = ?
                """)
                .params(currency, stretch.horizon(), stretch.from())
                .withFetchSize(1_000)
                .query(row -> {
                    String code = row.getString("account_code");
                    if (!one(row.getArray("stood_for"), aliases)) {
                        return;
                    }
                    double own = row.getDouble("own_deviation");
                    fixed.merge(
                            aliases.getOrDefault(code, code),
                            new Fixed(
                                    row.getDouble("expected"),
                                    own * own,
                                    row.getDouble("shared_deviation"),
                                    row.getBoolean("own_season"),
                                    row.getDouble("before_revenue"),
                                    row.getBoolean("afterwards"),
                                    row.getTimestamp("fixed_at").toInstant(),
                                    row.getObject("as_of", LocalDate.class)),
                            Fixed::plus);
                });
        return fixed;
    }

    /// Whether these codes are one account today.
    private static boolean one(Array codes, Map<String, String> aliases) throws SQLException {
        return Arrays.stream((String[]) codes.getArray())
                        .map(code -> aliases.getOrDefault(code, code))
                        .distinct()
                        .count()
                == 1;
    }

    /// Notes that a period is looked at now.
    Fixing fixing(Stretch stretch, StudyBasis basis, boolean afterwards) {
        Fixing fixing = new Fixing(
                UuidCreator.getTimeOrderedEpoch(),
                afterwards,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                basis.asOf());
        jdbc.sql("""
                insert into expectation_fixing (id, horizon, from_day, to_day, currency, as_of, fixed_at, afterwards)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        fixing.id(),
                        stretch.horizon(),
                        stretch.from(),
                        stretch.to(),
                        basis.currency(),
                        basis.asOf(),
                        Timestamp.from(fixing.at()),
                        afterwards)
                .update();
        return fixing;
    }
}
