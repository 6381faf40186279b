package pareto.shell.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.shell.notice.Quiet.Hours;

/// Rows of tables `quiet_hours` and `own_quiet_hours`.
@Repository
@Transactional
class QuietHours {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuietHours(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Of the company and of all whom the actor keeps.
    @Transactional(readOnly = true)
    Quiet quiet() {
        Map<IdentityId, Hours> own = new HashMap<>();
        jdbc.sql("select identity_id, from_time, until_time from own_quiet_hours")
                .query(row -> {
                    own.put(new IdentityId(row.getObject("identity_id", UUID.class)), hours(row));
                });
        return new Quiet(company(), own, clock.getZone());
    }

    @Transactional(readOnly = true)
    Map<DayOfWeek, Hours> company() {
        Map<DayOfWeek, Hours> company = new EnumMap<>(DayOfWeek.class);
        jdbc.sql("select weekday, from_time, until_time from quiet_hours").query(row -> {
            company.put(DayOfWeek.of(row.getInt("weekday")), hours(row));
        });
        return company;
    }

    /// Those of whoever acts.
    @Transactional(readOnly = true)
    Optional<Hours> own() {
        return jdbc.sql("select from_time, until_time from own_quiet_hours where identity_id = actor()")
                .query((row, number) -> hours(row))
                .optional();
    }

    void set(Map<DayOfWeek, Hours> company) {
        jdbc.sql("delete from quiet_hours").update();
        company.forEach(
                (day, hours) -> jdbc.sql("insert into quiet_hours (weekday, from_time, until_time) values (?, ?, ?)")
                        .params(day.getValue(), hours.from(), hours.until())
                        .update());
    }

    /// @param hours null for none beside those of the company
    void setOwn(@Nullable Hours hours) {
        jdbc.sql("delete from own_quiet_hours where identity_id = actor()").update();
        if (hours != null) {
            jdbc.sql("insert into own_quiet_hours (identity_id, from_time, until_time) values (actor(), ?, ?)")
                    .params(hours.from(), hours.until())
                    .update();
        }
    }

    private static Hours hours(ResultSet row) throws SQLException {
        return new Hours(row.getObject("from_time", LocalTime.class), row.getObject("until_time", LocalTime.class));
    }
}
