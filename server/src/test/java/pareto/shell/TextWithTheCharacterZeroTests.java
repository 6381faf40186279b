package pareto.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

@IntegrationTest
class TextWithTheCharacterZeroTests {

    @Autowired
    private House house;

    @Test
    void isRefusedInASentence() {
        Visitor director = house.signedIn(Role.DIRECTOR);
        director.get("/playbooks");
        var made = director.post("/playbooks", Map.of("title", "故障\0抢修"));
        assertThat(made.statusCode()).isEqualTo(400);
        assertThat(made.body()).contains("a character that is no text");
        assertThat(director.get("/search?q=a%00b").statusCode()).isEqualTo(400);
    }
}
