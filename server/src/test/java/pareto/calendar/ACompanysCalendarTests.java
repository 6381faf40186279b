package pareto.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Audit;
import pareto.access.Role;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;
import pareto.values.Conventions;

/// The company works from nine to six with lunch, upon the holidays of the nation.
@IntegrationTest
class ACompanysCalendarTests {

    private static final String OCTOBER = """
            {"year": 2026, "days": [
              {"name": "国庆节", "date": "2026-09-20", "isOffDay": false},
              {"name": "国庆节", "date": "2026-10-01", "isOffDay": true},
              {"name": "国庆节", "date": "2026-10-02", "isOffDay": true}]}
            """;

    @Autowired
    private House house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Calendars calendars;

    @Autowired
    private CalendarRows rows;

    @Autowired
    private Audit audit;

    @Autowired
    private Clock clock;

    private Visitor director;
    private String nation = "";
    private String company = "";

    @BeforeEach
    void thereAreTwo() {
        director = house.signedIn(Role.DIRECTOR);
        nation = opened("nation", "");
        company = opened("company", nation);
        week(0, "09:00-12:00 13:00-18:00");
    }

    private String opened(String kind, String below) {
        var name = kind + " " + UUID.randomUUID();
        var answer = director.post(
                "/calendars", Map.of("name", name, "kind", kind, "zone", "Asia/Shanghai", "below", below));
        assertThat(answer.statusCode()).isEqualTo(302);
        return house.asSystem(() -> jdbc.sql("select id::text from calendar where name = ?")
                .param(name)
                .query(String.class)
                .single());
    }

    private int week(int version, String hours) {
        var form = new ArrayList<>(List.of(Map.entry("version", "" + version)));
        for (int day = 1; day <= 7; day++) {
            form.add(Map.entry("hours", day <= 5 ? hours : ""));
        }
        return director.post("/calendars/" + company + "/week", form).statusCode();
    }

    private Map<String, String> day(String calendar, String first, String does, String hours) {
        var form = new HashMap<>(Map.of("first", first, "name", "test", "does", does, "hours", hours));
        form.put("version", version(calendar));
        return form;
    }

    private String version(String calendar) {
        return house.asSystem(() -> jdbc.sql(
                        "select coalesce(max(number), 0)::text from calendar_version where calendar_id = ?::uuid")
                .param(calendar)
                .query(String.class)
                .single());
    }

    private long hours(String day, Instant known) {
        var calendar = house.asSystem(() -> calendars.asOf(new CalendarId(UUID.fromString(company)), known));
        var begin = LocalDate.parse(day).atStartOfDay(calendar.zone()).toInstant();
        return calendar.between(begin, begin.plusSeconds(86_400), Conventions.USUAL)
                        .seconds()
                / 3_600;
    }

    private long hours(String day) {
        return hours(day, clock.instant());
    }

    @Test
    void takesOverHolidaysThatSomebodyHasLookedAt() {
        var preview = director.upload(
                "/calendars/" + nation + "/preview", "2026.json", OCTOBER.getBytes(StandardCharsets.UTF_8));

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("3 days found", "2026.json", "2026-09-20|like 1|国庆节");
        assertThat(hours("2026-10-01")).isEqualTo(8);

        var taken = director.post(
                "/calendars/" + nation + "/import",
                List.of(
                        Map.entry("version", "0"),
                        Map.entry("file", "2026.json"),
                        Map.entry("day", "2026-09-20|like 1|国庆节"),
                        Map.entry("day", "2026-10-01|closed|国庆节, 中秋节")));

        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(hours("2026-09-20")).isEqualTo(8);
        assertThat(hours("2026-10-01")).isZero();
        assertThat(hours("2026-10-02")).isEqualTo(8);
        assertThat(director.get("/calendars/" + nation + "?year=2026").body())
                .contains("国庆节, 中秋节", "worked like Monday");
    }

    @Test
    void reckonsThePastAsItWasKnownThen() {
        var before = clock.instant();
        director.post("/calendars/" + company + "/days", day(company, "2026-03-06", "closed", ""));

        assertThat(hours("2026-03-06")).isZero();
        assertThat(hours("2026-03-06", before)).isEqualTo(8);
        assertThat(house.asSystem(() -> jdbc.sql("select what from audit where subject = ? order by at")
                        .param(company)
                        .query(String.class)
                        .list()))
                .containsExactly("calendar.did.opened", "calendar.did.changed", "calendar.did.changed");
    }

    @Test
    void saysTheSameHoursOnceHoweverOftenTheyAreEntered() {
        for (int i = 0; i < 2; i++) {
            var form = day(company, "2026-03-06", "removed", "13:00-15:00");
            assertThat(director.post("/calendars/" + company + "/days", form).statusCode())
                    .isEqualTo(302);
        }

        assertThat(hours("2026-03-06")).isEqualTo(6);
    }

    /// A change that is saved while a calendar is put together does not get into what was asked for before
    /// it.
    @Test
    void keepsWhatItPutTogetherUnderWhatItPutTogether() {
        var later = clock.instant().plusSeconds(3_600);
        var changes = new AtomicInteger();
        var versions = new Versions(jdbc, audit, event -> {}, clock) {
            @Override
            Optional<UUID> inForce(UUID calendar, Instant moment) {
                var found = super.inForce(calendar, moment);
                if (calendar.toString().equals(company) && changes.getAndIncrement() == 0) {
                    director.post("/calendars/" + company + "/days", day(company, "2026-03-06", "closed", ""));
                }
                return found;
            }
        };
        var layered = new LayeredCalendars(rows, versions);
        var id = new CalendarId(UUID.fromString(company));
        var before = house.asSystem(() -> layered.asOf(id, later));
        var after = house.asSystem(() -> layered.asOf(id, later));

        assertThat(before.isWorkday(LocalDate.parse("2026-03-06"))).isTrue();
        assertThat(after.isWorkday(LocalDate.parse("2026-03-06"))).isFalse();
    }

    @Test
    void showsItsYearInBothLanguages() {
        director.post("/calendars/" + company + "/days", day(company, "2026-03-07", "hours", "10:00-12:00"));
        var english = director.get("/calendars/" + company + "?year=2026").body();

        assertThat(english)
                .contains("262 working days in 2026", "worked 10:00-12:00 instead", "Days that are otherwise in 2026");
        assertThat(director.get("/calendars").body()).contains("/calendars/" + company);
        director.post(
                "/calendars/" + company + "/days/removal",
                Map.of("version", version(company), "day", "2026-03-07", "does", "hours 10:00-12:00"));
        assertThat(director.get("/calendars/" + company + "?year=2026").body()).contains("261 working days in 2026");
    }

    @Test
    void saysWhatCannotBeDoneAndKeepsWhatIsThere() {
        refused(day(company, "2026-13-01", "closed", ""), "is no day from 1990 to 2099");
        refused(day(company, "2026-03-06", "hours", ""), "This needs hours");
        refused(day(company, "2026-03-06", "added", "10-12"), "are no hours");
        refused(day(company, "2026-03-06", "flies", ""), "Choose what is otherwise");
        director.post("/calendars/" + company + "/days", day(company, "2026-03-06", "closed", ""));
        refused(day(company, "2026-03-06", "like 1", ""), "is set already");
        assertThat(week(0, "10:00-12:00")).isEqualTo(409);
        assertThat(director.upload(
                                "/calendars/" + company + "/preview",
                                "x.ics",
                                "nothing".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("neither an iCalendar file nor a holiday schedule");
        assertThat(director.post("/calendars/" + company + "/import", Map.of("version", version(company)))
                        .body())
                .contains("No day is ticked");
        assertThat(director.post("/calendars", Map.of("name", "Nation", "kind", "nation", "zone", "Mars"))
                        .body())
                .contains("There is no time zone");
        assertThat(director.post("/calendars", Map.of("name", "N", "kind", "nation", "zone", "UTC", "below", company))
                        .body())
                .contains("more special than this one");
        assertThat(hours("2026-03-05")).isEqualTo(8);
    }

    private void refused(Map<String, String> form, String sentence) {
        var before = version(company);
        assertThat(director.post("/calendars/" + company + "/days", form).body())
                .contains(sentence);
        assertThat(version(company)).isEqualTo(before);
    }

    @Test
    void isChangedByThoseWhoDecideOnly() {
        var manager = house.signedIn(Role.MANAGER);

        assertThat(manager.get("/calendars/" + company).body()).doesNotContain("Save the week");
        assertThat(manager.post("/calendars/" + company + "/days", day(company, "2026-03-06", "closed", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(hours("2026-03-06")).isEqualTo(8);
    }
}
