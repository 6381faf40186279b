package pareto.service.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.database.Zones;
import pareto.insight.Selection;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.values.Period;

/// However the zone of the server is named, the database means the same by it.
@IntegrationTest
class MonthsOfAZoneTests {

    /// Only its condition matters here.
    @SuppressWarnings("NullAway")
    private static final Selection ALL = new Selection(null, null, List.of(), "", List.of(), true, "");

    @Autowired
    private House house;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Shanghai",
                "GMT+8",
                "UTC+08:00",
                "+08:00",
                "-03:30",
                "Etc/GMT-8",
                "Z",
                "UTC",
                "+05:45",
                "-11:59:59",
                "America/New_York",
                "Europe/Berlin"
            })
    void isTheSameToTheDatabase(String name) {
        ZoneId zone = ZoneId.of(name);
        for (String moment : List.of("2026-01-31T16:30:00Z", "2026-07-31T22:10:00Z", "2026-03-29T01:30:00Z")) {
            Instant at = Instant.parse(moment);
            assertThat(jdbc.sql("select cast(? as timestamptz) at time zone ?")
                            .params(Timestamp.from(at), Zones.sql(zone))
                            .query(LocalDateTime.class)
                            .single())
                    .as(moment)
                    .isEqualTo(LocalDateTime.ofInstant(at, zone));
        }
    }

    /// Half past midnight of the first of March at GMT+8.
    @Test
    void isThatInWhichSomebodyHereRaisedIt() {
        house.knowsOnly(new FoundAccount("YF", "云帆零售", null));
        AccountId shop = house.account("YF");
        IdentityId owner = house.someone(Role.DIRECTOR);
        Instant raised = Instant.parse("2026-02-28T16:30:00Z");
        Clock clock = Clock.fixed(Instant.parse("2026-04-02T00:00:00Z"), ZoneId.of("GMT+8"));
        Period days = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 1));

        List<Long> months = house.asSystem(() -> {
            raise(UUID.randomUUID(), shop, owner, raised);
            return new ServedRows(jdbc, clock).months(ALL, days);
        });

        assertThat(months).containsExactly(0L, 0L, 1L, 0L);
    }

    private void raise(UUID request, AccountId shop, IdentityId owner, Instant at) {
        jdbc.sql("""
                insert into request (id, account_id, kind, damage, title, channel, state, raised_at, entered_by)
                values (?, ?, 'fault', 'none', '中断', 'mail', 'taken', ?, actor())
                """).params(request, shop.id(), Timestamp.from(at)).update();
        jdbc.sql("insert into request_owner values (?, ?, ?, ?, 'taken', actor())")
                .params(request, Timestamp.from(at), shop.id(), owner.id())
                .update();
    }
}
