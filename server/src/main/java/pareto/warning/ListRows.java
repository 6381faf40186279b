package pareto.warning;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.analysis.rhythm.change.Changes;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Explanation;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.PriceQuarter;
import pareto.analysis.rhythm.season.Warning;
import pareto.insight.LeftRhythms.Listed;

/// Takes the list of a day over into table `warning`: what is seen still gets the figures of the day, what is new is
/// raised, and what is seen no longer is over, unless a person has said how it ended or what explains it.
@Repository
@Transactional
class ListRows {

    private static final int DECIMALS = 2;

    private static final String STEP = """
            insert into warning_step (id, warning_id, account_id, step, said, taken_by, taken_at, taken_on)
            select gen_random_uuid(), w.id, w.account_id, w.state, '', actor(), ?, ? from warning w where w.id = any(?)
            """;

    private final JdbcClient jdbc;
    private final HindsightRows hindsight;
    private final ShopFallRows shop;
    private final SeenAgain again;
    private final Clock clock;

    ListRows(JdbcClient jdbc, HindsightRows hindsight, ShopFallRows shop, SeenAgain again, Clock clock) {
        this.jdbc = jdbc;
        this.hindsight = hindsight;
        this.shop = shop;
        this.again = again;
        this.clock = clock;
    }

    /// What has an explanation, as it counts for a list of this day. What is said today of older data was true then.
    /// What explains a range or a price explains nothing else.
    @Transactional(readOnly = true)
    Changes.Reasons explained(LocalDate today) {
        return new Changes.Reasons(
                explained(today, Kind.ORDER_MISSING, Kind.GROWING_GAPS, Kind.FALLING_VOLUME),
                explained(today, Kind.SHRINKING_RANGE),
                explained(today, Kind.PRICE_EROSION));
    }

    private List<Explanation> explained(LocalDate today, Kind... kinds) {
        return jdbc.sql("""
                select a.code, w.window_from, w.explained_until from warning w join account a on a.id = w.account_id
                where w.explained_until >= ? and w.kind = any(?)
                """)
                .params(today.minusYears(1), Stream.of(kinds).map(Kind::name).toArray(String[]::new))
                .query((row, number) -> {
                    LocalDate from = row.getObject("window_from", LocalDate.class);
                    return new Explanation(
                            row.getString("code"),
                            from,
                            Optional.of(row.getObject("explained_until", LocalDate.class)),
                            from);
                })
                .list();
    }

    void take(Listed list, Map<String, AccountId> accounts) {
        jdbc.sql("lock table warning in share row exclusive mode").update(); // two lists may be ready at once
        hindsight.keep(list.hindsight());
        hindsight.keep(list.falseShare());
        shop.keep(list);
        unlistNoLongerExplained(list);
        List<UUID> listed = new ArrayList<>();
        Stream.concat(list.warnings().stream(), list.goodNews().stream()).forEach(warning -> {
            AccountId account = accounts.get(warning.account());
            if (account != null) {
                again.list(list.asOf(), warning, account);
                UUID id = seenStill(list, warning, account).orElseGet(() -> raise(list, warning, account));
                name(id, warning);
                listed.add(id);
            }
        });
        jdbc.sql("update warning set listed = false where listed and not id = any(?)")
                .param(array(listed))
                .update();
        List<UUID> over = jdbc.sql("""
                update warning set state = 'over', explained_until = null
                where not listed and (state in ('raised', 'seen', 'acting')
                    or state = 'explained' and explained_until < ?)
                returning id
                """).param(list.asOf()).query(UUID.class).list();
        noted(over);
    }

    /// What is seen although its explanation is past is raised anew.
    private void unlistNoLongerExplained(Listed list) {
        jdbc.sql("update warning set listed = false where listed and state = 'explained' and explained_until < ?")
                .param(list.asOf())
                .update();
    }

    private Optional<UUID> seenStill(Listed list, Warning warning, AccountId account) {
        Expectation expected = warning.expected();
        Expectation risk = warning.revenueAtRisk();
        return jdbc.sql("""
                update warning set as_of = ?, ledger = ?, window_from = ?, window_to = ?, expected_low = ?,
                    expected_mid = ?, expected_high = ?, actual = ?, chance = ?, false_alarm = ?, risk_low = ?,
                    risk_mid = ?, risk_high = ?, currency = ?, by_clock = ?
                where account_id = ? and kind = ? and listed returning id
                """)
                .params(
                        list.asOf(),
                        list.ledger(),
                        warning.window().from(),
                        warning.window().lastDay(),
                        decimal(expected.low()),
                        decimal(expected.mid()),
                        decimal(expected.high()),
                        warning.actual(),
                        warning.chance(),
                        warning.falseAlarm(),
                        decimal(risk.low()),
                        decimal(risk.mid()),
                        decimal(risk.high()),
                        list.currency(),
                        warning.byClock(),
                        account.id(),
                        warning.kind().name())
                .query(UUID.class)
                .optional();
    }

    /// What it is about, beside the account, and what shows it.
    private void name(UUID id, Warning warning) {
        List<PriceQuarter> prices = warning.prices();
        jdbc.sql("""
                update warning set named = ?, price_quarter = cast(? as date[]), price_own = ?, price_beside = ?
                where id = ?
                """)
                .params(
                        warning.named().toArray(String[]::new),
                        prices.stream()
                                .map(quarter -> quarter.from().toString())
                                .toArray(String[]::new),
                        prices.stream().map(PriceQuarter::own).toArray(Integer[]::new),
                        prices.stream()
                                .map(quarter -> quarter.beside().stream()
                                        .boxed()
                                        .findFirst()
                                        .orElse(null))
                                .toArray(Integer[]::new),
                        id)
                .update();
    }

    private UUID raise(Listed list, Warning warning, AccountId account) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into warning (id, account_id, kind, state, listed, raised_on, as_of, ledger, window_from,
                    window_to, expected_low, expected_mid, expected_high, actual, chance, false_alarm, risk_low,
                    risk_mid, risk_high, currency, by_clock, said_false_alarm)
                values (?, ?, ?, 'raised', true, ?, ?, ?, ?, ?, 0, 0, 0, 0, 1, 1, 0, 0, 0, ?, ?, ?)
                """)
                .params(
                        id,
                        account.id(),
                        warning.kind().name(),
                        warning.since(),
                        list.asOf(),
                        list.ledger(),
                        warning.window().from(),
                        warning.window().lastDay(),
                        list.currency(),
                        warning.byClock(),
                        warning.falseAlarm())
                .update();
        seenStill(list, warning, account);
        noted(List.of(id));
        return id;
    }

    /// The state a warning has come into by itself, as a step.
    private void noted(List<UUID> warnings) {
        jdbc.sql(STEP)
                .params(Timestamp.from(clock.instant()), LocalDate.now(clock), array(warnings))
                .update();
    }

    private static Object array(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
