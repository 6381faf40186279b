package pareto.service.stopwatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.calendar.CalendarId;
import pareto.service.RequestId;
import pareto.shell.Refusal;

/// Rows of tables `stopwatch` and `stopwatch_event`, as far as the actor sees the account.
@Repository
@Transactional
class RecordRows {

    /// A line of the record of one of several stopwatches.
    record Recorded(StopwatchId of, Line line) {}

    /// A record that nobody else adds to.
    record Alone(Purpose purpose, Told told, List<Line> lines) {}

    private final JdbcClient jdbc;

    RecordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param ahead by id
    void add(List<Start> starts, Instant now, Map<StopwatchId, Ahead> ahead) {
        jdbc.sql("""
                insert into stopwatch (id, request_id, account_id, purpose, what, term_id, lines, open, due_at, next_at)
                select id, request, account, purpose, what, term, 1, true, due::timestamptz, next::timestamptz
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[])
                    as started (id, request, account, purpose, what, term, due, next)
                """)
                .params(
                        array(starts, start -> start.id().id()),
                        array(starts, start -> start.request().id()),
                        array(starts, start -> start.account().id()),
                        array(starts, start -> start.purpose().code()),
                        array(starts, Start::what),
                        array(starts, Start::term),
                        array(
                                starts,
                                start -> Objects.requireNonNull(ahead.get(start.id()))
                                        .due()),
                        array(
                                starts,
                                start -> Objects.requireNonNull(ahead.get(start.id()))
                                        .next()))
                .update();
        addLines(
                starts.stream()
                        .map(start -> new Recorded(
                                start.id(),
                                Line.started(start.at(), now, start.limit(), start.holder())
                                        .asStored()))
                        .toList(),
                0);
    }

    /// The record of a stopwatch that nobody else adds to until this transaction is over.
    ///
    /// @throws Refusal when there is none that the actor may see
    Alone alone(StopwatchId id) {
        Alone found = jdbc.sql("select purpose, told_percent, told_at from stopwatch where id = ? for update")
                .param(id.id())
                .query((row, number) -> new Alone(purpose(row), told(row), List.of()))
                .optional()
                .orElseThrow(() -> Refusal.notFound("service.stopwatch.unknown"));
        return new Alone(
                found.purpose(),
                found.told(),
                Objects.requireNonNull(lines(List.of(id)).get(id)));
    }

    void add(StopwatchId id, int place, Line line, boolean open, Ahead ahead) {
        addLines(List.of(new Recorded(id, line)), place);
        jdbc.sql("update stopwatch set lines = :lines, open = :open, due_at = :due, next_at = :next where id = :id")
                .param("lines", place + 1)
                .param("open", open)
                .param("due", timestamp(ahead.due()))
                .param("next", timestamp(ahead.next()))
                .param("id", id.id())
                .update();
    }

    private void addLines(List<Recorded> lines, int place) {
        jdbc.sql("""
                insert into stopwatch_event (stopwatch_id, request_id, place, account_id, kind, at, since, calendar_id,
                    limit_kind, limit_count, department_id, identity_id, reason, recorded_by, recorded_at)
                select said.id, s.request_id, ?, s.account_id, kind, at::timestamptz, since::timestamptz, calendar,
                    limited, counted, department, person, reason, actor(), recorded::timestamptz
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::bigint[], ?::uuid[],
                    ?::uuid[], ?::text[])
                    as said (id, kind, at, recorded, since, calendar, limited, counted, department, person, reason)
                join stopwatch s on s.id = said.id
                """)
                .params(
                        place,
                        array(lines, each -> each.of().id()),
                        array(lines, each -> code(each.line().kind())),
                        array(lines, each -> each.line().at()),
                        array(lines, each -> each.line().recorded()),
                        array(lines, each -> each.line().since()),
                        array(lines, each -> calendar(each.line().limit())),
                        array(lines, each -> limitKind(each.line().limit())),
                        array(lines, each -> count(each.line().limit())),
                        array(lines, each -> department(each.line().holder())),
                        array(lines, each -> person(each.line().holder())),
                        array(lines, each -> each.line().reason()))
                .update();
    }

    /// Records by stopwatch, each in order.
    @Transactional(readOnly = true)
    Map<StopwatchId, List<Line>> lines(Collection<StopwatchId> ids) {
        Map<StopwatchId, List<Line>> lines = new LinkedHashMap<>();
        jdbc.sql("""
                select stopwatch_id, kind, at, recorded_at, since, calendar_id, limit_kind, limit_count, department_id,
                    identity_id, reason
                from stopwatch_event where stopwatch_id = any(?) order by stopwatch_id, place
                """)
                .param(ids.stream().map(StopwatchId::id).toArray(UUID[]::new))
                .query(row -> {
                    lines.computeIfAbsent(
                                    new StopwatchId(row.getObject("stopwatch_id", UUID.class)),
                                    any -> new ArrayList<>(2))
                            .add(line(row));
                });
        return lines;
    }

    /// In the order in which they were started.
    @Transactional(readOnly = true)
    List<Stopwatches.Known> of(RequestId request) {
        return jdbc.sql(
                        "select id, purpose, what, term_id, open, due_at from stopwatch where request_id = ? order by id")
                .param(request.id())
                .query((row, number) -> new Stopwatches.Known(
                        new StopwatchId(row.getObject("id", UUID.class)),
                        request,
                        purpose(row),
                        row.getString("what"),
                        row.getObject("term_id", UUID.class),
                        row.getBoolean("open"),
                        moment(row, "due_at")))
                .list();
    }

    /// A line as a row of `stopwatch_event` says it.
    static Line line(ResultSet row) throws SQLException {
        String limited = row.getString("limit_kind");
        UUID calendar = row.getObject("calendar_id", UUID.class);
        UUID person = row.getObject("identity_id", UUID.class);
        return new Line(
                Line.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(moment(row, "at")),
                Objects.requireNonNull(moment(row, "recorded_at")),
                moment(row, "since"),
                limited == null
                        ? null
                        : Line.limit(
                                calendar == null ? null : new CalendarId(calendar),
                                Line.LimitKind.valueOf(limited.toUpperCase(Locale.ROOT)),
                                row.getLong("limit_count")),
                person == null ? null : new Holder(row.getObject("department_id", UUID.class), new IdentityId(person)),
                row.getString("reason"));
    }

    static Purpose purpose(ResultSet row) throws SQLException {
        return Purpose.ofCode(row.getString("purpose"));
    }

    /// What somebody was told last, as a row of `stopwatch` says it.
    static Told told(ResultSet row) throws SQLException {
        Instant at = moment(row, "told_at");
        return at == null ? Told.NOTHING : new Told(row.getInt("told_percent"), at);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable UUID calendar(@Nullable Limit limit) {
        return limit == null || limit.calendar() == null
                ? null
                : limit.calendar().id();
    }

    private static @Nullable String limitKind(@Nullable Limit limit) {
        return limit == null ? null : code(Line.kind(limit));
    }

    private static @Nullable Long count(@Nullable Limit limit) {
        return limit == null ? null : Line.count(limit);
    }

    private static @Nullable UUID department(@Nullable Holder holder) {
        return holder == null ? null : holder.department();
    }

    private static @Nullable UUID person(@Nullable Holder holder) {
        return holder == null ? null : holder.person().id();
    }

    /// Moments go as text, which keeps them exact and needs no zone.
    static <T> @Nullable String[] array(Collection<T> things, Function<T, @Nullable Object> value) {
        return things.stream()
                .map(thing -> {
                    Object said = value.apply(thing);
                    return said == null ? null : said.toString();
                })
                .toArray(String[]::new);
    }
}
