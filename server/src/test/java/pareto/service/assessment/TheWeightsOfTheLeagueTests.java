package pareto.service.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.testing.Visitor;

class TheWeightsOfTheLeagueTests extends AMonth {

    @Autowired
    private WeightTables tables;

    @Test
    void areSetByDirectorsAloneInVersions() {
        int before = current().number();
        assertThat(visitor(manager).post("/league/weights", form(before, "70")).statusCode())
                .isEqualTo(403);
        Visitor decides = visitor(house.person("周总监", Role.DIRECTOR)).secondFactor(clock.instant());
        assertThat(decides.post("/league/weights", form(before, "70")).statusCode())
                .isEqualTo(302);
        assertThat(current().number()).isEqualTo(before + 1);
        assertThat(current().of(Criterion.ON_TIME)).isEqualTo(70);
        assertThat(house.asSystem(() -> tables.numbered(before)).of(Criterion.ON_TIME))
                .as("what held before")
                .isNotEqualTo(70);
        assertThat(decides.post("/league/weights", form(before, "60")).statusCode())
                .as("looked at before somebody else set others")
                .isEqualTo(409);
        assertThat(visitor(manager).get("/league/weights").body())
                .contains("周总监")
                .doesNotContain("Set weights");
        decides.post("/league/weights", delivered(before + 1)); // other months are reckoned by them
        assertThat(current().of(Criterion.ON_TIME)).isEqualTo(40);
    }

    @Test
    void areWholeNumbersUpToAHundredAndNotAllNothing() {
        Visitor decides = visitor(house.person("周总监", Role.DIRECTOR)).secondFactor(clock.instant());
        int before = current().number();
        assertThat(decides.post("/league/weights", form(before, "101")).body()).contains("“101” is no weight");
        assertThat(decides.post("/league/weights", form(before, "-1")).body()).contains("is no weight");
        assertThat(decides.post("/league/weights", Map.of("before", String.valueOf(before)))
                        .body())
                .contains("At least one figure");
        assertThat(current().number()).isEqualTo(before);
    }

    private Weights current() {
        return house.asSystem(tables::current);
    }

    private static Map<String, String> form(int before, String onTime) {
        Map<String, String> form = new HashMap<>(Map.of("before", String.valueOf(before), "on_time", onTime));
        for (String other : new String[] {"right_first", "breaches", "backlog", "marks"}) {
            form.put(other, "10");
        }
        return form;
    }

    private static Map<String, String> delivered(int before) {
        Map<String, String> form = form(before, "40");
        form.putAll(Map.of("right_first", "20", "breaches", "20"));
        return form;
    }
}
