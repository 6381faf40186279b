package pareto.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Scope;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.Requests;
import pareto.testing.Robot;
import pareto.testing.Visitor;

/// What a program adds to a request is heard like what comes by mail.
class ProgramsThatSayMoreTests extends OneProgram {

    @Autowired
    private Requests requests;

    @Test
    void callWhoeverAnswersAndEndTheWaiting() {
        RequestId id = actors.runAs(
                manager.id(),
                () -> requests.open(
                        new NewRequest(shop, RequestKind.FAULT, Damage.ALL, "收银专线中断", "连不上", Channel.PHONE, null)));
        Visitor visitor = house.signedIn(manager);
        visitor.get(id.address());
        visitor.post(id.address() + "/waiting", Map.of("said", "请客户盖章"));
        Robot program = program(Scope.REQUESTS_WRITE);

        assertThat(program.post("/api/requests/" + id.id() + "/messages", "{\"text\": \"章盖好了\"}")
                        .statusCode())
                .isEqualTo(201);

        assertThat(visitor.get("/").body()).contains("Calls you", id.address());
        assertThat(visitor.get(id.address()).body()).contains("章盖好了", "by interface", "Work goes on");
    }
}
