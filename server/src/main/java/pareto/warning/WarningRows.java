package pareto.warning;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.PriceQuarter;
import pareto.values.Period;
import pareto.warning.AccountWarning.Limits;
import pareto.warning.AccountWarning.Odds;

/// Rows of tables `warning` and `warning_step`, as pages read them.
@Repository
@Transactional
class WarningRows {

    static final String OPEN = "w.state in ('raised', 'seen', 'explained', 'acting')";

    /// Good news is told beside warnings and is none.
    static final String GOOD = "w.kind in ('RISING', 'RISING_VOLUME')";

    /// What dossiers say and no figure: of such a warning nothing can be reckoned.
    static final String OF_PEOPLE = "w.kind = 'SINGLE_BUYER'";

    /// With the units that took over; where that is not what it says, those under the same parent that have
    /// risen meanwhile, those that bring most more first.
    private static final String WARNINGS = """
            select w.*, a.code, a.name, accounts_now(w.members) as units, case when w.kind = 'SHARE_MOVING' then array(
                select s.name from unnest(w.takers) with ordinality t (id, place)
                join account s on s.id = any(accounts_now(array[t.id]))
                group by s.id, s.name order by min(t.place))
            else array(
                select s.name from fact_group_parent own
                join fact_group_parent p on p.parent_id = own.parent_id and p.account_id <> own.account_id
                join warning g on g.account_id = p.account_id
                join account s on s.id = p.account_id join account parent on parent.id = own.parent_id
                where w.kind not in ('RISING', 'RISING_VOLUME', 'PRICE_EROSION', 'SINGLE_BUYER') and g.kind in ('RISING', 'RISING_VOLUME') and g.listed and w.listed
                    and g.state in ('raised', 'seen', 'explained', 'acting')
                    and own.account_id = w.account_id and own.from_day <= w.as_of and own.to_day > w.as_of
                    and p.from_day <= w.as_of and p.to_day > w.as_of
                order by g.risk_mid desc, s.code limit 3) end as moving_to
            from warning w join account a on a.id = w.account_id
            """;

    /// One thing that became of a warning.
    ///
    /// @param owner who acts; null where nobody has to
    /// @param due when that is to be done, or the last day of an explanation
    record Taken(
            Step step,
            String said,
            @Nullable String owner,
            @Nullable LocalDate due,
            String by,
            LocalDate on) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    WarningRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<AccountWarning> find(WarningId id) {
        return jdbc.sql(WARNINGS + "where w.id = ?")
                .param(id.id())
                .query(WarningRows::warning)
                .optional();
    }

    /// Those nobody has said the end of and of which something can be reckoned, most revenue at risk first.
    @Transactional(readOnly = true)
    List<AccountWarning> open(int most) {
        return open("not " + GOOD + " and not " + OF_PEOPLE, most);
    }

    /// Those of which nothing can be reckoned, the latest first.
    @Transactional(readOnly = true)
    List<AccountWarning> ofPeople(int most) {
        return jdbc.sql(WARNINGS + "where " + OPEN + " and " + OF_PEOPLE + " order by w.window_from desc, w.id limit ?")
                .param(most)
                .query(WarningRows::warning)
                .list();
    }

    /// Good news the list of the day holds, what brings most first.
    @Transactional(readOnly = true)
    List<AccountWarning> goodNews(int most) {
        return open(GOOD, most);
    }

    private List<AccountWarning> open(String which, int most) {
        return jdbc.sql(WARNINGS + "where " + OPEN + " and " + which + " order by w.risk_mid desc, w.id limit ?")
                .param(most)
                .query(WarningRows::warning)
                .list();
    }

    /// Those that have ended, the latest first.
    @Transactional(readOnly = true)
    List<AccountWarning> ended(int most) {
        return jdbc.sql(WARNINGS + "where not " + OPEN + " and not " + GOOD
                        + " order by w.as_of desc, w.id desc limit ?")
                .param(most)
                .query(WarningRows::warning)
                .list();
    }

    /// All of an account, the latest first.
    @Transactional(readOnly = true)
    List<AccountWarning> of(AccountId account) {
        return jdbc.sql(WARNINGS + "where w.account_id = ? order by w.raised_on desc, w.id desc")
                .param(account.id())
                .query(WarningRows::warning)
                .list();
    }

    /// What became of it, in order.
    @Transactional(readOnly = true)
    List<Taken> steps(WarningId warning) {
        return jdbc.sql("""
                select s.step, s.said, o.name as owner, s.due_on, i.name, s.taken_on from warning_step s
                join identity i on i.id = s.taken_by left join identity o on o.id = s.owner_id
                where s.warning_id = ? order by s.taken_at, s.id
                """)
                .param(warning.id())
                .query((row, number) -> new Taken(
                        Step.ofCode(row.getString("step")),
                        row.getString("said"),
                        row.getString("owner"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("name"),
                        row.getObject("taken_on", LocalDate.class)))
                .list();
    }

    void take(AccountWarning warning, Step step, String said) {
        take(warning, step, said, null, null);
    }

    void take(AccountWarning warning, Step step, String said, @Nullable IdentityId owner, @Nullable LocalDate due) {
        jdbc.sql("""
                insert into warning_step
                    (id, warning_id, account_id, step, said, owner_id, due_on, taken_by, taken_at, taken_on)
                values (:id, :warning, :account, :step, :said, :owner, :due, actor(), :now, :today)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("warning", warning.id().id())
                .param("account", warning.account().id().id())
                .param("step", step.code())
                .param("said", said)
                .param("owner", owner == null ? null : owner.id())
                .param("due", due)
                .param("now", Timestamp.from(clock.instant()))
                .param("today", LocalDate.now(clock))
                .update();
        jdbc.sql("update warning set state = :step, explained_until = :until where id = :id")
                .param("step", step.code())
                .param("until", step == Step.EXPLAINED ? due : null)
                .param("id", warning.id().id())
                .update();
    }

    private static AccountWarning warning(ResultSet row, int number) throws SQLException {
        return new AccountWarning(
                new WarningId(row.getObject("id", UUID.class)),
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name")),
                Kind.valueOf(row.getString("kind")),
                Step.ofCode(row.getString("state")),
                day(row, "raised_on"),
                day(row, "as_of"),
                Period.through(day(row, "window_from"), day(row, "window_to")),
                limits(row, "expected"),
                row.getDouble("actual"),
                odds(row),
                row.getString("currency"),
                row.getBoolean("by_clock"),
                row.getBoolean("listed"),
                row.getObject("explained_until", LocalDate.class),
                List.of((String[]) row.getArray("named").getArray()),
                prices(row),
                List.of((String[]) row.getArray("moving_to").getArray()),
                units(row));
    }

    private static @Nullable Odds odds(ResultSet row) throws SQLException {
        return row.getObject("chance") == null
                ? null
                : new Odds(row.getDouble("chance"), row.getDouble("false_alarm"), limits(row, "risk"));
    }

    private static Set<AccountId> units(ResultSet row) throws SQLException {
        Array units = row.getArray("units");
        return units == null
                ? Set.of()
                : Stream.of((UUID[]) units.getArray()).map(AccountId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static List<PriceQuarter> prices(ResultSet row) throws SQLException {
        var quarters = (Date[]) row.getArray("price_quarter").getArray();
        var own = (Integer[]) row.getArray("price_own").getArray();
        var beside = (Integer[]) row.getArray("price_beside").getArray();
        return IntStream.range(0, quarters.length)
                .mapToObj(i -> new PriceQuarter(quarters[i].toLocalDate(), own[i], percent(beside[i])))
                .toList();
    }

    private static OptionalInt percent(@Nullable Integer known) {
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Limits limits(ResultSet row, String of) throws SQLException {
        return new Limits(
                row.getBigDecimal(of + "_low"), row.getBigDecimal(of + "_mid"), row.getBigDecimal(of + "_high"));
    }
}
