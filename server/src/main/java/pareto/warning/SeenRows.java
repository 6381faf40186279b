package pareto.warning;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.PriceQuarter;

/// Takes what was seen over into table `warning`: what is seen still gets the figures of the day, what is new is
/// raised, and what is seen no longer is over, unless a person has said how it ended or what explains it. Why one
/// buyer is left explains nothing once there are two.
@Repository
@Transactional
class SeenRows {

    private static final int DECIMALS = 2;

    private static final String STEP = """
            insert into warning_step (id, warning_id, account_id, step, said, taken_by, taken_at, taken_on)
            select gen_random_uuid(), w.id, w.account_id, w.state, '', actor(), ?, ? from warning w where w.id = any(?)
            """;

    private static final String STILL = """
            update warning w set as_of = :asOf, ledger = :ledger, window_from = :from, window_to = :to,
                expected_low = :low, expected_mid = :mid, expected_high = :high, actual = :actual, chance = :chance,
                false_alarm = :falseAlarm, risk_low = :riskLow, risk_mid = :riskMid, risk_high = :riskHigh, currency = :currency,
                by_clock = :byClock, named = :named, price_quarter = cast(:quarters as date[]), price_own = :own,
                price_beside = :beside, members = :members, takers = :takers
            where w.account_id = :account and w.kind = :kind and w.listed returning w.id
            """;

    private static final String RAISE = """
            insert into warning (id, account_id, kind, state, listed, raised_on, as_of, ledger, window_from, window_to,
                expected_low, expected_mid, expected_high, actual, chance, false_alarm, said_false_alarm, risk_low,
                risk_mid, risk_high, currency, by_clock, members)
            values (:id, :account, :kind, 'raised', true, :since, :asOf, :ledger, :from, :to, 0, 0, 0, 0, :chance,
                :falseAlarm, :falseAlarm, :riskLow, :riskMid, :riskHigh, :currency, :byClock, :members)
            """;

    private final JdbcClient jdbc;
    private final SeenAgain again;
    private final Clock clock;

    SeenRows(JdbcClient jdbc, SeenAgain again, Clock clock) {
        this.jdbc = jdbc;
        this.again = again;
        this.clock = clock;
    }

    /// @param asOf the day of the list
    /// @return those raised anew
    List<UUID> take(List<Seen> list, Looked looked, LocalDate asOf) {
        jdbc.sql("lock table warning in share row exclusive mode").update(); // two lists may be ready at once
        unlistNoLongerExplained(looked, asOf);
        List<UUID> raised = new ArrayList<>();
        List<UUID> listed = new ArrayList<>();
        for (Seen seen : list) {
            again.list(seen);
            listed.add(seenStill(seen).orElseGet(() -> {
                UUID id = raise(seen);
                raised.add(id);
                return id;
            }));
        }
        of(looked, "update warning w set listed = false where w.listed and not w.id = any(:listed) and ")
                .param("listed", array(listed))
                .update();
        List<UUID> over = of(looked, """
                update warning w set state = 'over', explained_until = null
                where not w.listed and (w.state in ('raised', 'seen', 'acting')
                    or w.state = 'explained' and (w.explained_until < :asOf or w.kind = 'SINGLE_BUYER')) and\s""", " returning w.id")
                .param("asOf", asOf)
                .query(UUID.class)
                .list();
        noted(over);
        return raised;
    }

    /// What is seen although its explanation is past is raised anew.
    private void unlistNoLongerExplained(Looked looked, LocalDate asOf) {
        of(looked, """
                update warning w set listed = false
                where w.listed and w.state = 'explained' and w.explained_until < :asOf and\s""").param("asOf", asOf).update();
    }

    private JdbcClient.StatementSpec of(Looked looked, String update) {
        return of(looked, update, "");
    }

    private JdbcClient.StatementSpec of(Looked looked, String update, String answer) {
        return jdbc.sql(update + looked.condition() + answer)
                .param("accounts", looked.accounts().stream().map(AccountId::id).toArray(UUID[]::new));
    }

    private Optional<UUID> seenStill(Seen seen) {
        Expectation expected = seen.expected();
        List<PriceQuarter> prices = seen.prices();
        return told(STILL, seen)
                .param("low", decimal(expected.low()))
                .param("mid", decimal(expected.mid()))
                .param("high", decimal(expected.high()))
                .param("actual", seen.actual())
                .param("named", seen.named().toArray(String[]::new))
                .param(
                        "quarters",
                        prices.stream()
                                .map(quarter -> quarter.from().toString())
                                .toArray(String[]::new))
                .param("own", prices.stream().map(PriceQuarter::own).toArray(Integer[]::new))
                .param(
                        "beside",
                        prices.stream()
                                .map(quarter -> quarter.beside().stream()
                                        .boxed()
                                        .findFirst()
                                        .orElse(null))
                                .toArray(Integer[]::new))
                .param(
                        "takers",
                        array(seen.units() == null ? List.of() : seen.units().takers()))
                .query(UUID.class)
                .optional();
    }

    private UUID raise(Seen seen) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        told(RAISE, seen).param("id", id).param("since", seen.since()).update();
        seenStill(seen);
        noted(List.of(id));
        return id;
    }

    private JdbcClient.StatementSpec told(String statement, Seen seen) {
        Seen.Odds odds = seen.odds();
        return jdbc.sql(statement)
                .param("account", seen.account().id())
                .param("kind", seen.kind().name())
                .param("asOf", seen.asOf())
                .param("ledger", seen.ledger())
                .param("from", seen.window().from())
                .param("to", seen.window().lastDay())
                .param("chance", odds == null ? null : odds.chance(), Types.DOUBLE)
                .param("falseAlarm", odds == null ? null : odds.falseAlarm(), Types.DOUBLE)
                .param("riskLow", odds == null ? null : decimal(odds.risk().low()), Types.NUMERIC)
                .param("riskMid", odds == null ? null : decimal(odds.risk().mid()), Types.NUMERIC)
                .param("riskHigh", odds == null ? null : decimal(odds.risk().high()), Types.NUMERIC)
                .param("currency", seen.currency())
                .param("byClock", seen.byClock())
                .param("members", members(seen), Types.ARRAY);
    }

    private static @Nullable Object members(Seen seen) {
        return seen.units() == null ? null : array(seen.units().all());
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
