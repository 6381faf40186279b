package pareto.insight.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.analysis.expectation.Band;

/// Rows of table `expected_row` that the reader may see, and who was responsible when the period began.
/// Other managers are named to whoever sees every account, and those below the reader.
@Repository
@Transactional(readOnly = true)
class ManagersRows {

    private static final String HELD = """
            count(expected) as accounts, coalesce(sum(expected), 0) as expected, coalesce(sum(own_variance), 0) as own,
                coalesce(sum(shared_deviation), 0) as shared,
                coalesce(sum(actual) filter (where expected is not null), 0) as actual,
                count(*) filter (where expected is null) as fresh,
                coalesce(sum(actual) filter (where expected is null), 0) as fresh_actual,
                count(*) filter (where before_then <> before_now) as changed,
                count(*) filter (where afterwards) as afterwards, coalesce(max(fixed_at) filter (where not afterwards), max(fixed_at)) as fixed_at,
                coalesce(max(fixed_as_of) filter (where not afterwards), max(fixed_as_of)) as fixed_as_of
            """;

    private static final String STRETCHES =
            "select horizon, from_day, " + HELD + " from expected_row where %s group by 1, 2 order by 1, 2 desc";

    /// Everything of a scope with its manager when the period began.
    private static final String LED = """
            with recursive below (id) as (
                select actor()
                union
                select f.identity_id from below b join fact_superior f on f.superior_id = b.id
                where f.from_day <= ? and f.to_day > ?
            ),
            led as (
                select c.*, m.identity_id is not null as managed,
                    case when %1$s or m.identity_id in (select id from below) then m.identity_id end as manager
                from (select * from expected_row where %2$s) c
                left join fact_account_manager m
                    on m.account_id = c.account_id and m.from_day <= c.from_day and m.to_day > c.from_day
            )
            """;

    private static final String MANAGERS = LED + "select manager, managed, s.name, " + HELD + """
            from led left join fact_staff s on s.id = manager
            group by manager, managed, s.name order by managed desc, s.name nulls last, manager
            """;

    private static final String ACCOUNTS = LED + """
            select l.*, a.code, a.name, s.name as manager_name from led l join account a on a.id = l.account_id
            left join fact_staff s on s.id = l.manager
            """;

    /// Names are looked up of the few that are shown; several may lie equally far at the end of these.
    private static final String FURTHEST = LED + """
            select l.*, a.code, a.name, s.name as manager_name from (
                select * from led where expected is not null
                order by abs(actual - expected) desc fetch first %3$d rows with ties
            ) l join account a on a.id = l.account_id left join fact_staff s on s.id = l.manager
            order by abs(actual - expected) desc, a.code limit %3$d
            """;

    private static final String MOVES = """
            with recursive below (id) as (
                select actor()
                union
                select f.identity_id from below b join fact_superior f on f.superior_id = b.id
                where f.from_day <= ? and f.to_day > ?
            )
            select a.code, a.name, c.account_id, m.from_day, q.identity_id is not null as given,
                case when %1$s or m.identity_id in (select id from below) then s.name end as taker,
                case when %1$s or q.identity_id in (select id from below) then p.name end as giver
            from (select * from expected_row where %2$s) c join account a on a.id = c.account_id
            join fact_account_manager m on m.account_id = c.account_id and m.from_day > c.from_day and m.from_day < c.to_day
            join fact_staff s on s.id = m.identity_id
            left join fact_account_manager q on q.account_id = c.account_id and q.to_day = m.from_day
            left join fact_staff p on p.id = q.identity_id
            order by m.from_day, a.code limit %3$d
            """;

    /// A period with what came of it.
    record Past(Stretch stretch, Held held) {}

    /// @param manager null for nobody, and for those the reader is not told of
    /// @param managed whether anybody was responsible
    record Led(
            @Nullable IdentityId manager,
            boolean managed,
            @Nullable String name,
            Held held) {}

    /// One account in one period.
    record Row(Account account, Stretch stretch, @Nullable String manager, boolean ownSeason, Held held) {}

    /// @param given whether anybody was responsible before
    /// @param giver null for nobody, and like `taker` for somebody the reader is not told of
    record Move(
            Account account,
            LocalDate day,
            boolean given,
            @Nullable String giver,
            @Nullable String taker) {}

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    ManagersRows(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /// The latest first, quarters before years.
    List<Past> past(Scope scope) {
        return jdbc.sql(STRETCHES.formatted(scope.where()))
                .params(scope.parameters())
                .query((row, number) -> new Past(stretch(row), held(row)))
                .list();
    }

    /// By name, without an order of merit.
    List<Led> managers(Scope scope, Stretch stretch) {
        return jdbc.sql(led(MANAGERS, scope, true))
                .params(parameters(scope, stretch))
                .query((row, number) -> {
                    UUID manager = row.getObject("manager", UUID.class);
                    return new Led(
                            manager == null ? null : new IdentityId(manager),
                            row.getBoolean("managed"),
                            row.getString("name"),
                            held(row));
                })
                .list();
    }

    /// Those that lie furthest from what was expected of them.
    List<Row> furthest(Scope scope, Stretch stretch, int most) {
        List<Row> rows = new ArrayList<>();
        jdbc.sql(FURTHEST.formatted(mayNameAll(), within(scope, true), most))
                .params(parameters(scope, stretch))
                .query(row -> {
                    rows.add(row(row));
                });
        return rows;
    }

    /// All of them, the latest period first.
    void each(Scope scope, Consumer<Row> reader) {
        jdbc.sql(led(ACCOUNTS, scope, false) + " order by l.horizon, l.from_day desc, a.code")
                .params(parameters(scope, null))
                .withFetchSize(1_000)
                .query(row -> {
                    reader.accept(row(row));
                });
    }

    /// Accounts that changed hands while the period ran.
    List<Move> moves(Scope scope, Stretch stretch, int most) {
        return jdbc.sql(MOVES.formatted(
                        actors.current().may(Right.ALL_ACCOUNTS),
                        scope.where() + " and horizon = ? and from_day = ?",
                        most))
                .params(parameters(scope, stretch))
                .query((row, number) -> new Move(
                        account(row),
                        row.getObject("from_day", LocalDate.class),
                        row.getBoolean("given"),
                        row.getString("giver"),
                        row.getString("taker")))
                .list();
    }

    private String led(String sql, Scope scope, boolean one) {
        return sql.formatted(mayNameAll(), within(scope, one));
    }

    private boolean mayNameAll() {
        return actors.current().may(Right.ALL_ACCOUNTS);
    }

    private static String within(Scope scope, boolean one) {
        return scope.where() + (one ? " and horizon = ? and from_day = ?" : "");
    }

    private List<Object> parameters(Scope scope, @Nullable Stretch stretch) {
        LocalDate today = LocalDate.now(clock);
        List<Object> parameters = new ArrayList<>(List.of(today, today));
        parameters.addAll(scope.parameters());
        if (stretch != null) {
            parameters.add(stretch.horizon());
            parameters.add(stretch.from());
        }
        return parameters;
    }

    private static Row row(ResultSet row) throws SQLException {
        boolean known = row.getBigDecimal("expected") != null;
        var fixed = row.getTimestamp("fixed_at");
        var actual = row.getBigDecimal("actual");
        var nothing = java.math.BigDecimal.ZERO;
        return new Row(
                account(row),
                stretch(row),
                row.getString("manager_name"),
                row.getBoolean("own_season"),
                new Held(
                        known ? 1 : 0,
                        new Band(
                                row.getDouble("expected"),
                                row.getDouble("own_variance"),
                                row.getDouble("shared_deviation")),
                        known ? actual : nothing,
                        known ? 0 : 1,
                        known ? nothing : actual,
                        known && row.getBigDecimal("before_then").compareTo(row.getBigDecimal("before_now")) != 0
                                ? 1
                                : 0,
                        row.getBoolean("afterwards") ? 1 : 0,
                        fixed == null ? null : fixed.toInstant(),
                        row.getObject("fixed_as_of", LocalDate.class)));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getObject("account_id", UUID.class)), row.getString("code"), row.getString("name"));
    }

    private static Stretch stretch(ResultSet row) throws SQLException {
        return Stretch.of(row.getString("horizon"), row.getObject("from_day", LocalDate.class));
    }

    private static Held held(ResultSet row) throws SQLException {
        var fixed = row.getTimestamp("fixed_at");
        return new Held(
                row.getLong("accounts"),
                new Band(row.getDouble("expected"), row.getDouble("own"), row.getDouble("shared")),
                row.getBigDecimal("actual"),
                row.getLong("fresh"),
                row.getBigDecimal("fresh_actual"),
                row.getLong("changed"),
                row.getLong("afterwards"),
                fixed == null ? null : fixed.toInstant(),
                row.getObject("fixed_as_of", LocalDate.class));
    }
}
