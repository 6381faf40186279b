package pareto.service.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.team.PartsPassed;

/// Somebody with a task is away, or hands over what they have.
class SomebodyIsAwayTests extends ShopsOfARetailer {

    @Autowired
    private List<PartsPassed> modules;

    @Test
    void whoseStandInSeesAndDoesTheTask() {
        sent(lines(), "广州");
        WithPassword other = house.person("马远", Role.SPECIALIST);
        var self = visitor(canton);
        self.get("/staff/" + canton.id());
        var answer = self.post(
                "/staff/" + canton.id() + "/stand-in",
                Map.of(
                        "by",
                        other.id().toString(),
                        "from",
                        LocalDate.now(clock).toString(),
                        "until",
                        LocalDate.now(clock).plusDays(3).toString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(house.seenBy(other.id())).containsExactly("YF", "YF-GZ");
        var standIn = visitor(other);
        assertThat(standIn.get("/tasks").body()).contains("Of those you stand in for", "天河路 1 号");
        String page = task("survey", "广州").id().address();
        standIn.get(page);
        assertThat(standIn.post(page + "/start", Map.of()).statusCode()).isEqualTo(302);
    }

    @Test
    void whoseTasksGoToWhoeverTakesTheirPartInTheTeamOver() {
        sent(lines(), "广州");
        IdentityId heir = xian.id();
        UUID team = house.asSystem(() -> jdbc.sql("select virtual_team_id from request_dispatch where request_id = ?")
                .param(request.id())
                .query(UUID.class)
                .single());
        house.as(owner.id(), () -> {
            modules.forEach(module -> module.passed(team, canton.id(), heir));
            return true;
        });
        assertThat(task("survey", "广州").assignee()).isEqualTo(heir);
        assertThat(task("build", "广州").assignee()).isEqualTo(heir);
    }
}
