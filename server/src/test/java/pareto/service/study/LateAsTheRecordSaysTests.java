package pareto.service.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.service.RequestId;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.Limit;
import pareto.service.stopwatch.Purpose;
import pareto.service.stopwatch.Start;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// Random records of pauses, stops and new beginnings, in steps of half an hour so that many end on the very
/// second they are due.
@IntegrationTest
class LateAsTheRecordSaysTests {

    private static final int RECORDS = 120;

    @Autowired
    private House house;

    @Autowired
    private Stopwatches stopwatches;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Random random = new Random(33);

    @Test
    void isWhatThePageTakesForLate() {
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null));
        AccountId shop = house.account("YF");
        IdentityId owner = house.someone(Role.DIRECTOR);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant begin = now.minus(Duration.ofDays(3));
        UUID request = UUID.randomUUID();
        List<StopwatchId> all = house.asSystem(() -> {
            raise(request, shop, owner, begin);
            List<StopwatchId> started = new ArrayList<>();
            for (int i = 0; i < RECORDS; i++) {
                started.add(recorded(request, shop, owner, begin));
            }
            return started;
        });

        Map<UUID, Boolean> says = house.asSystem(() -> stopwatches.read(all, now)).entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().id(),
                        one -> one.getValue().missedAt().isPresent()));
        Map<UUID, Boolean> takes = house.asSystem(() -> jdbc
                .sql("select w.id, " + Facts.LATE + " as late from stopwatch w where w.request_id = ?")
                .params(Timestamp.from(now), request)
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getBoolean("late")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

        assertThat(takes).isEqualTo(says).hasSize(RECORDS);
        assertThat(says.values()).as("both kinds").contains(true, false);
    }

    private void raise(UUID request, AccountId shop, IdentityId owner, Instant at) {
        jdbc.sql("""
                insert into request (id, account_id, kind, damage, title, channel, state, raised_at, entered_by)
                values (?, ?, 'fault', 'none', '请求', 'mail', 'taken', ?, actor())
                """).params(request, shop.id(), Timestamp.from(at)).update();
        jdbc.sql("insert into request_owner values (?, ?, ?, ?, 'taken', actor())")
                .params(request, Timestamp.from(at), shop.id(), owner.id())
                .update();
    }

    private StopwatchId recorded(UUID request, AccountId shop, IdentityId owner, Instant begin) {
        var watch = new StopwatchId(UUID.randomUUID());
        stopwatches.start(List.of(new Start(
                watch,
                new RequestId(request),
                shop,
                Purpose.SLA,
                "RESTORATION",
                null,
                Limit.working(null, Duration.ofMinutes(30L * (1 + random.nextInt(6)))),
                new Holder(null, owner),
                begin)));
        String state = "runs";
        Instant at = begin;
        for (int lines = random.nextInt(5); lines > 0; lines--) {
            at = at.plus(Duration.ofMinutes(30L * (1 + random.nextInt(3))));
            state = next(watch, state, at);
        }
        return watch;
    }

    private String next(StopwatchId watch, String state, Instant at) {
        boolean other = random.nextBoolean();
        switch (state) {
            case "runs" -> {
                if (other) {
                    stopwatches.pause(watch, at, "等客户");
                    return "pauses";
                }
                stopwatches.stop(watch, at);
                return "stopped";
            }
            case "pauses" -> {
                if (other) {
                    stopwatches.resume(watch, at);
                    return "runs";
                }
                stopwatches.stop(watch, at);
                return "stopped";
            }
            default -> {
                stopwatches.reopen(watch, at);
                return "runs";
            }
        }
    }
}
