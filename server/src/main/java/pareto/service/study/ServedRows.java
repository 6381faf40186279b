package pareto.service.study;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.analysis.comparison.Proportion;
import pareto.database.Zones;
import pareto.insight.Selection;
import pareto.service.Damage;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.study.Served.Marks;
import pareto.service.study.Served.Times;
import pareto.values.Period;

/// Adds up what became of requests, of those the reader may see.
@Repository
@Transactional(readOnly = true)
class ServedRows {

    private static final String OPEN = """
            select count(*) as requests, count(*) filter (where kind = 'complaint') as complaints,
                count(*) filter (where state = 'waiting') as waiting, count(*) filter (where exists (
                    select 1 from stopwatch w where w.request_id = request.id and w.purpose = 'sla' and w.open and %s)) as late,
                min(raised_at) as oldest
            from request where state not in ('closed', 'merged')""".formatted(Facts.LATE);

    /// Together, and by kind of request.
    record Kinds(Served all, Map<RequestKind, Served> kinds) {}

    /// What is not closed now, whenever it was raised.
    ///
    /// @param late how many have a promise that runs late
    /// @param oldest when the oldest was raised; null without any
    record Open(
            long requests,
            long complaints,
            long waiting,
            long late,
            @Nullable Instant oldest) {}

    /// One account.
    record Row(Account account, Served served) {}

    /// All that is told of one period, for whose facts every request is read once.
    ///
    /// @param broken those with a promise that was not kept, the latest first
    /// @param rows accounts, those with most broken promises first
    record Told(Kinds kinds, List<RequestId> broken, List<Row> rows) {}

    private static final String MISSED = "f.answers - f.answers_kept + f.solutions - f.solutions_kept";

    /// Parameters as for the facts; how many requests and accounts are listed is put in.
    private static final String TOLD = """
            , late as (
                select id from facts where answers_kept < answers or solutions_kept < solutions
                order by raised_at desc, id limit %1$d),
            sums as (
                select f.kind, f.account_id, sum(%3$s) as missed, %4$s
                from facts f group by grouping sets ((), (f.kind), (f.account_id)))
            select s.*, null as id, null as code, null as name, (select array_agg(id) from late) as broken
            from sums s where s.account_id is null
            union all (
                select s.*, a.id, a.code, a.name, null from sums s join account a on a.id = s.account_id
                order by s.missed desc, s.requests desc, a.code limit %2$d)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ServedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Kinds of(Selection chosen, Period days) {
        return kinds(chosen.where(), parameters(days, chosen.parameters()));
    }

    /// Accounts of the same tiers that were not chosen.
    Kinds comparable(Selection chosen, Period days) {
        LocalDate today = LocalDate.now(clock);
        List<Object> parameters = new ArrayList<>(chosen.parameters());
        parameters.addAll(List.of(today, today));
        return kinds(" " + Facts.COMPARABLE.formatted(chosen.where()), parameters(days, parameters));
    }

    private Kinds kinds(String where, List<Object> parameters) {
        Served[] all = {Served.NONE};
        Map<RequestKind, Served> kinds = new EnumMap<>(RequestKind.class);
        jdbc.sql(Facts.WITH.formatted(where) + "select f.kind, " + Facts.SUMS
                        + " from facts f group by grouping sets ((), (f.kind))")
                .params(parameters)
                .query(row -> {
                    String kind = row.getString("kind");
                    if (kind == null) {
                        all[0] = served(row);
                    } else {
                        kinds.put(RequestKind.ofCode(kind), served(row));
                    }
                });
        return new Kinds(all[0], kinds);
    }

    /// How many were raised in each month of twelve, the first one first.
    List<Long> months(Selection chosen, Period days) {
        Map<String, Long> counts =
                counts("to_char(raised_at at time zone '" + Zones.sql(clock.getZone()) + "', 'YYYY-MM')", chosen, days);
        List<Long> months = new ArrayList<>();
        for (LocalDate month = days.from(); month.isBefore(days.to()); month = month.plusMonths(1)) {
            months.add(counts.getOrDefault(month.toString().substring(0, "2026-01".length()), 0L));
        }
        return months;
    }

    /// By what the customer suffered, as it was said last.
    Map<Damage, Long> damage(Selection chosen, Period days) {
        Map<Damage, Long> counts = new EnumMap<>(Damage.class);
        counts("damage", chosen, days).forEach((code, count) -> counts.put(Damage.ofCode(code), count));
        return counts;
    }

    private Map<String, Long> counts(String by, Selection chosen, Period days) {
        List<Object> parameters = new ArrayList<>(List.of(start(days.from()), start(days.to())));
        parameters.addAll(chosen.parameters());
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select " + by + " as part, count(*) as requests from request where raised_at >= ? and raised_at < ?"
                        + " and state <> 'merged'" + chosen.where() + " group by 1")
                .params(parameters)
                .query(row -> {
                    counts.put(row.getString("part"), row.getLong("requests"));
                });
        return counts;
    }

    /// The day on which the first request the reader may see was raised; null without any.
    @Nullable
    LocalDate since() {
        return jdbc.sql("select min(raised_at) as first from request")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("first")))
                .single()
                .map(first -> LocalDate.ofInstant(first.toInstant(), clock.getZone()))
                .orElse(null);
    }

    Open open(Selection chosen) {
        List<Object> parameters = new ArrayList<>(List.of(now()));
        parameters.addAll(chosen.parameters());
        return jdbc.sql(OPEN + chosen.where())
                .params(parameters)
                .query((row, number) -> new Open(
                        row.getLong("requests"),
                        row.getLong("complaints"),
                        row.getLong("waiting"),
                        row.getLong("late"),
                        row.getTimestamp("oldest") == null
                                ? null
                                : row.getTimestamp("oldest").toInstant()))
                .single();
    }

    /// @param most how many requests with broken promises, and `listed` how many accounts, are named
    Told told(Selection chosen, Period days, int most, int listed) {
        Served[] all = {Served.NONE};
        Map<RequestKind, Served> kinds = new EnumMap<>(RequestKind.class);
        List<RequestId> broken = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        jdbc.sql(Facts.WITH.formatted(chosen.where()) + TOLD.formatted(most, listed, MISSED, Facts.SUMS))
                .params(parameters(days, chosen.parameters()))
                .query(row -> {
                    String kind = row.getString("kind");
                    if (row.getObject("account_id") != null) {
                        rows.add(new Row(account(row), served(row)));
                    } else if (kind != null) {
                        kinds.put(RequestKind.ofCode(kind), served(row));
                    } else {
                        all[0] = served(row);
                        broken.addAll(ids(row.getArray("broken")));
                    }
                });
        return new Told(new Kinds(all[0], kinds), broken, rows);
    }

    private static List<RequestId> ids(@Nullable Array ids) throws SQLException {
        return ids == null
                ? List.of()
                : Arrays.stream((UUID[]) ids.getArray()).map(RequestId::new).toList();
    }

    /// By account, those with most broken promises first.
    void each(Selection chosen, Period days, Consumer<Row> reader) {
        jdbc.sql(Facts.WITH.formatted(chosen.where()) + "select a.id, a.code, a.name, " + Facts.SUMS
                        + " from facts f join account a on a.id = f.account_id group by a.id, a.code, a.name"
                        + " order by sum(" + MISSED + ") desc, count(*) desc, a.code")
                .params(parameters(days, chosen.parameters()))
                .withFetchSize(1_000)
                .query(row -> {
                    reader.accept(new Row(account(row), served(row)));
                });
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)), row.getString("code"), row.getString("name"));
    }

    private List<Object> parameters(Period days, List<Object> chosen) {
        List<Object> parameters = new ArrayList<>(List.of(now(), now(), start(days.from()), start(days.to())));
        parameters.addAll(chosen);
        return parameters;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static Served served(ResultSet row) throws SQLException {
        return new Served(
                row.getLong("requests"),
                row.getLong("complaints"),
                new Proportion(row.getLong("answers_kept"), row.getLong("answers")),
                new Proportion(row.getLong("solutions_kept"), row.getLong("solutions")),
                new Times(row.getLong("answered"), time(row, "answered_median"), time(row, "answered_ninety")),
                new Times(row.getLong("solved"), time(row, "solved_median"), time(row, "solved_ninety")),
                new Proportion(row.getLong("reopened"), row.getLong("closed")),
                new Proportion(row.getLong("right_first"), row.getLong("judged")),
                new Marks(row.getLong("marks"), row.getLong("mark_sum"), row.getLong("low")));
    }

    private static @Nullable Duration time(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
