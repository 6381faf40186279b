package pareto.insight.study;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pareto.insight.StudyBasis;

/// Expectations as they were written down, never to be rewritten. Read and written by the refresh alone.
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
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    FixedExpectations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Forgets those of accounts that are no more, which happens when the sample company is removed.
    void forgetGone(Map<String, String> aliases) {
        int gone = jdbc.sql("""
                delete from fixed_expectation f where not exists (select 1 from account a where a.id = f.account_id)
                    and f.account_code <> all (cast(:aliases as text[]))
                """)
                .param("aliases", aliases.keySet().toArray(String[]::new))
                .update();
        if (gone > 0) {
            jdbc.sql("delete from expectation_fixing f where not exists"
                            + " (select 1 from fixed_expectation e where e.fixing_id = f.id)")
                    .update();
        }
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

    /// Notes that a period is looked at now.
    UUID fixing(Stretch stretch, StudyBasis basis, boolean afterwards) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into expectation_fixing (id, horizon, from_day, to_day, currency, as_of, fixed_at, afterwards)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        stretch.horizon(),
                        stretch.from(),
                        stretch.to(),
                        basis.currency(),
                        basis.asOf(),
                        Timestamp.from(clock.instant()),
                        afterwards)
                .update();
        return id;
    }
}
