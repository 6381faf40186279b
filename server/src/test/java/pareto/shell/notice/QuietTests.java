package pareto.shell.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.access.IdentityId;
import pareto.shell.notice.Quiet.Hours;

/// The company is quiet from ten in the evening until seven from Monday to Thursday, and from Friday evening until
/// Monday at eight. 23 February 2026 is a Monday.
class QuietTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final IdentityId LIN = IdentityId.next();
    private static final IdentityId XU = IdentityId.next();

    private final Quiet quiet = new Quiet(
            Map.of(
                    DayOfWeek.MONDAY, hours("22:00", "07:00"),
                    DayOfWeek.TUESDAY, hours("22:00", "07:00"),
                    DayOfWeek.WEDNESDAY, hours("22:00", "07:00"),
                    DayOfWeek.THURSDAY, hours("22:00", "07:00"),
                    DayOfWeek.FRIDAY, hours("20:00", "08:00"),
                    DayOfWeek.SATURDAY, hours("08:00", "08:00"),
                    DayOfWeek.SUNDAY, hours("08:00", "08:00")),
            Map.of(XU, hours("06:30", "09:15")),
            SHANGHAI);

    @Test
    void endsInTheMorningOfTheNextDay() {
        assertThat(over(LIN, "2026-02-23T21:59")).isEqualTo("2026-02-23T21:59");
        assertThat(over(LIN, "2026-02-23T22:00")).isEqualTo("2026-02-24T07:00");
        assertThat(over(LIN, "2026-02-24T00:30")).isEqualTo("2026-02-24T07:00");
        assertThat(over(LIN, "2026-02-24T07:00")).isEqualTo("2026-02-24T07:00");
        assertThat(over(LIN, "2026-02-23T03:00")).as("Sunday's go on").isEqualTo("2026-02-23T08:00");
    }

    @Test
    void lastsOverAWeekendThatFollowsOn() {
        assertThat(over(LIN, "2026-02-27T20:00")).isEqualTo("2026-03-02T08:00");
    }

    @Test
    void isOnlyEverLongerForWhoeverChoseTheirOwn() {
        assertThat(over(XU, "2026-02-23T22:00")).isEqualTo("2026-02-24T09:15");
        assertThat(over(XU, "2026-02-24T08:00")).isEqualTo("2026-02-24T09:15");
        assertThat(over(XU, "2026-02-24T12:00")).isEqualTo("2026-02-24T12:00");
    }

    @Test
    void endsAfterAWeekWhereItNeverWould() {
        Quiet always = new Quiet(Map.of(), Map.of(LIN, hours("00:00", "00:00")), SHANGHAI);

        assertThat(always.over(LIN, moment("2026-02-23T10:00"))).isEqualTo(moment("2026-03-02T10:00"));
    }

    private String over(IdentityId person, String at) {
        return LocalDateTime.ofInstant(quiet.over(person, moment(at)), SHANGHAI).toString();
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static Hours hours(String from, String until) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(until));
    }
}
