package pareto.calendar;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.shell.Refusal;
import pareto.values.DatedChange;
import pareto.values.Slot;
import pareto.values.Week;

/// Rows of tables `calendar_version` and `calendar_change`: each change makes a whole new version.
@Repository
@Transactional
class Versions {

    private static final int DAYS = 7;

    /// @param what was changed
    record Made(int number, Instant at, String by, String what) {}

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Versions(JdbcClient jdbc, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The version in force at a moment; empty before the first.
    @Transactional(readOnly = true)
    Optional<UUID> inForce(UUID calendar, Instant moment) {
        return jdbc.sql("""
                select id from calendar_version where calendar_id = ? and made_at <= ? order by number desc limit 1
                """)
                .params(calendar, Timestamp.from(moment))
                .query(UUID.class)
                .optional();
    }

    @Transactional(readOnly = true)
    Said said(UUID version) {
        var week = jdbc.sql("select week from calendar_version where id = ?")
                .param(version)
                .query((row, number) -> Optional.ofNullable(week(row.getArray("week"))))
                .single();
        var days = jdbc.sql("select day, name, does from calendar_change where version_id = ? order by day, does")
                .param(version)
                .query((row, number) -> new DatedChange(
                        row.getObject("day", LocalDate.class),
                        row.getString("name"),
                        DayWords.read(row.getString("does"))))
                .list();
        return new Said(week, days);
    }

    @Transactional(readOnly = true)
    Said latest(UUID calendar) {
        return inForce(calendar, clock.instant()).map(this::said).orElse(Said.NOTHING);
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<Made> made(UUID calendar) {
        return jdbc.sql("""
                select number, made_at, coalesce((select name from identity i where i.id = made_by), '') as by, what
                from calendar_version where calendar_id = ? order by number desc limit 50
                """)
                .param(calendar)
                .query((row, number) -> new Made(
                        row.getInt("number"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("by"),
                        row.getString("what")))
                .list();
    }

    /// The version comes last and others wait meanwhile, so that between its moment and its being seen lies
    /// as little as can be.
    ///
    /// @param before the number of the version that was changed
    /// @throws Refusal when somebody else has changed it meanwhile
    void add(StoredCalendar calendar, int before, Said said, String what) {
        if (latestNumberAlone(calendar.id()) != before || calendar.version() != before) {
            throw Refusal.conflict("calendar.changed.meanwhile", calendar.name());
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        addDays(id, said.days());
        audit.record("calendar.did.changed", calendar.id().toString(), what);
        events.publishEvent(new CalendarChanged(new CalendarId(calendar.id())));
        jdbc.sql("""
                insert into calendar_version (id, calendar_id, number, week, made_at, made_by, what)
                values (:id, :calendar, :number, :week::text[], :at, actor(), :what)
                """)
                .param("id", id)
                .param("calendar", calendar.id())
                .param("number", before + 1)
                .param("week", said.week().map(Versions::text).orElse(null))
                .param("at", Timestamp.from(clock.instant()))
                .param("what", what)
                .update();
    }

    /// Nobody else changes the calendar until this change is done.
    private int latestNumberAlone(UUID calendar) {
        jdbc.sql("select 1 from calendar where id = ? for update")
                .param(calendar)
                .query(Integer.class)
                .optional();
        return jdbc.sql("select coalesce(max(number), 0) from calendar_version where calendar_id = ?")
                .param(calendar)
                .query(Integer.class)
                .single();
    }

    private void addDays(UUID version, List<DatedChange> days) {
        jdbc.sql("""
                insert into calendar_change (version_id, day, name, does)
                select ?, day::date, name, does from unnest(?::text[], ?::text[], ?::text[]) as said (day, name, does)
                """)
                .params(
                        version,
                        texts(days, each -> each.day().toString()),
                        texts(days, DatedChange::name),
                        texts(days, each -> DayWords.write(each.change())))
                .update();
    }

    private static String[] texts(List<DatedChange> days, Function<DatedChange, String> text) {
        return days.stream().map(text).toArray(String[]::new);
    }

    private static String text(Week week) {
        var hours = Arrays.stream(DayOfWeek.values())
                .map(day -> "\"" + DayWords.write(week.on(day)) + "\"")
                .toList();
        return "{" + String.join(",", hours) + "}";
    }

    private static @Nullable Week week(@Nullable Array array) throws SQLException {
        if (array == null) {
            return null;
        }
        var hours = (String[]) array.getArray();
        var slots = new EnumMap<DayOfWeek, List<Slot>>(DayOfWeek.class);
        for (int i = 0; i < DAYS; i++) {
            slots.put(DayOfWeek.of(i + 1), DayWords.hours(hours[i]));
        }
        return new Week(slots);
    }
}
