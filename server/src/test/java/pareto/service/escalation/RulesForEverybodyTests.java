package pareto.service.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Role;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// Who is told when, and when nothing goes out: everybody reads it, directors set it.
@IntegrationTest
class RulesForEverybodyTests {

    private static final String LEVELS = "/requests/escalation";

    @Autowired
    private House house;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void onWhoIsToldAreSetByDirectorsAsAWhole() {
        Visitor director = house.signedIn(Role.DIRECTOR);
        Visitor manager = house.signedIn(Role.MANAGER);
        assertThat(manager.get(LEVELS).body())
                .contains("50%", "75%", "90%", "100%")
                .doesNotContain("Put this table");
        assertThat(director.get(LEVELS).body()).contains("Put this table");
        Map<String, String> table = new HashMap<>(delivered());
        table.put("ola.4.percent", "60");
        table.put("ola.4.directors", "on");

        assertThat(manager.post(LEVELS, table).statusCode()).isEqualTo(403);
        for (Map<String, String> wrong : List.of(
                Map.of("ola.4.percent", "60"),
                Map.of("ola.4.percent", "0", "ola.4.holder", "on"),
                Map.of("ola.4.percent", "101", "ola.4.holder", "on"),
                Map.of("ola.4.percent", "half", "ola.4.holder", "on"),
                Map.of("ola.4.percent", "75", "ola.4.holder", "on"))) {
            Map<String, String> typed = new HashMap<>(delivered());
            typed.putAll(wrong);
            assertThat(director.post(LEVELS, typed).statusCode()).as("" + wrong).isEqualTo(400);
        }
        assertThat(director.post(LEVELS, Map.of("before", delivered().get("before")))
                        .body())
                .contains("nobody would ever be told");
        assertThat(director.post(LEVELS, table).statusCode()).isEqualTo(302);
        assertThat(director.post(LEVELS, table).statusCode())
                .as("somebody has changed it since")
                .isEqualTo(409);

        assertThat(manager.get(LEVELS).body()).contains("60%", "林知夏");
        assertThat(director.post(LEVELS, delivered()).statusCode()).isEqualTo(302);
        assertThat(manager.get(LEVELS).body()).doesNotContain("60%");
    }

    @Test
    void onQuietHoursAreSetByDirectorsAndWidenedByEverybody() {
        Visitor director = house.signedIn(Role.DIRECTOR);
        Visitor manager = house.signedIn(Role.MANAGER);
        director.get("/me/notices");
        manager.get("/me/notices");
        Map<String, String> nights = Map.of("monday.from", "22:00", "monday.until", "07:00");

        assertThat(manager.post("/quiet-hours", nights).statusCode()).isEqualTo(403);
        assertThat(director.post("/quiet-hours", Map.of("monday.from", "22:00")).statusCode())
                .isEqualTo(400);
        assertThat(director.post("/quiet-hours", nights).statusCode()).isEqualTo(302);
        assertThat(manager.get("/me/notices").body()).contains("Monday", "22:00–07:00");
        assertThat(manager.post("/me/notices/quiet", Map.of("from", "21:15", "until", "08:45"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get("/me/notices").body()).contains("21:15", "08:45");
        assertThat(director.get("/me/notices").body()).doesNotContain("21:15");

        assertThat(manager.post("/me/notices/quiet", Map.of()).statusCode()).isEqualTo(302);
        assertThat(director.post("/quiet-hours", Map.of()).statusCode()).isEqualTo(302);
        assertThat(manager.get("/me/notices").body())
                .contains("The company has no quiet hours")
                .doesNotContain("21:15");
    }

    /// As it comes with the program, over the table that holds now.
    private Map<String, String> delivered() {
        Map<String, String> table = new HashMap<>();
        table.put(
                "before",
                house.asSystem(() -> jdbc.sql("select max(number)::text from escalation_version")
                        .query(String.class)
                        .single()));
        List<String> shares = List.of("50", "75", "90", "100");
        for (String purpose : List.of("sla.", "ola.")) {
            for (int line = 0; line < shares.size(); line++) {
                table.put(purpose + line + ".percent", shares.get(line));
                table.put(purpose + line + ".holder", "on");
                table.putAll(line > 0 ? Map.of(purpose + line + ".superior", "on") : Map.of());
            }
            table.put(purpose + "3.directors", "on");
        }
        return table;
    }
}
