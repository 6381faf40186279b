package pareto.service.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.access.Role;
import pareto.service.complaint.Complaint.Reached;

/// Everybody reads it, a director sets it.
class TheTableOfLevelsTests extends OneComplaint {

    @Test
    void isTimedByTheTableADirectorSets() {
        Map<String, String> table = new HashMap<>(Map.of("before", String.valueOf(number())));
        for (int level = 1; level <= 4; level++) {
            table.put(
                    "who." + level,
                    List.of("desk", "head", "director", "executive").get(level - 1));
            table.put("hours." + level, "2");
            table.put("zh." + level, "第" + level + "级");
            table.put("en." + level, "Level " + level);
        }
        var reader = house.signedIn(Role.SPECIALIST);
        reader.get("/complaints/levels");
        assertThat(reader.post("/complaints/levels", table).statusCode()).isEqualTo(403);
        var visitor = house.signedIn(director);
        assertThat(visitor.get("/complaints/levels").body()).contains("您的投诉已转到总监。");
        assertThat(visitor.post("/complaints/levels", table).statusCode()).isEqualTo(302);
        try {
            Reached reached = file(aboutTheManager()).reached().getLast();
            assertThat(reached.due())
                    .isEqualTo(reached.since().truncatedTo(ChronoUnit.SECONDS).plus(2, ChronoUnit.HOURS));
        } finally {
            restore();
        }
    }

    private void restore() {
        Map<String, String> table = new HashMap<>(Map.of("before", String.valueOf(number())));
        List<String> words = List.of("您的投诉已由服务台受理。", "您的投诉已转到部门负责人。", "您的投诉已转到总监。", "您的投诉已报到公司高管。");
        for (int level = 1; level <= 4; level++) {
            table.put(
                    "who." + level,
                    List.of("desk", "head", "director", "executive").get(level - 1));
            table.put("hours." + level, String.valueOf(24 * level));
            table.put("zh." + level, words.get(level - 1));
            table.put("en." + level, "Level " + level);
        }
        var visitor = house.signedIn(director);
        visitor.get("/complaints/levels");
        visitor.post("/complaints/levels", table);
    }

    private int number() {
        return house.asSystem(() -> jdbc.sql("select max(number) from complaint_level")
                .query(Integer.class)
                .single());
    }
}
