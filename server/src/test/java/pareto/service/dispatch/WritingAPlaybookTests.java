package pareto.service.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Role;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

@IntegrationTest
class WritingAPlaybookTests {

    @Autowired
    private House house;

    @Autowired
    private JdbcClient jdbc;

    private Visitor director = new Visitor(0);
    private String department = "";

    @BeforeEach
    void aDirectorAndADepartment() {
        director = house.signedIn(Role.DIRECTOR);
        director.get("/playbooks");
        UUID id = UUID.randomUUID();
        department = id.toString();
        house.asSystem(
                () -> jdbc.sql("insert into department (id, name, opened_at, opened_by) values (?, ?, now(), actor())")
                        .params(id, "网络建设部 " + id)
                        .update());
    }

    @Test
    void beginsWithATemplateWhereThereIsNone() {
        house.asSystem(() -> jdbc.sql("delete from playbook").update());
        assertThat(director.get("/playbooks").body()).contains("New shop line", "Fault repair", "Move");
        String page = Visitor.goal(director.post("/playbooks", Map.of("template", "FAULT")));
        assertThat(director.get(page).body())
                .contains("Backup first", "Important accounts", "Nobody has said which department does Locate")
                .contains("after Backup first", "4 hours");
        assertThat(director.get("/playbooks").body()).doesNotContain("New shop line");
    }

    @Test
    void isWrittenStepByStepAndReleased() {
        String page = opened();
        assertThat(director.post(page + "/draft/release", seen(page)).body()).contains("It has no steps yet");
        put(page, step("survey", "勘察"));
        var build = step("build", "施工");
        build.put("after.survey", "on");
        build.put("checklist", "布线\n\n 上架 ");
        build.put("questions", "#下行速率*\n@预约日期\n备注");
        put(page, build);
        assertThat(director.get(page).body()).contains("after 勘察", "2 lines to tick, 3 to fill in", "8 hours");
        assertThat(director.get(page + "/draft/steps/form?code=build").body()).contains("布线\n上架", "#下行速率*\n@预约日期\n备注");
        var rising = seen(page);
        rising.put("code", "build");
        director.post(page + "/draft/steps/rise", rising);
        String body = director.get(page).body();
        assertThat(body.indexOf("施工")).isLessThan(body.indexOf("勘察</b>"));
        assertThat(director.post(page + "/draft/release", seen(page)).statusCode())
                .isEqualTo(302);
        assertThat(director.get(page).body()).contains("In use", "Draft a change");
        assertThat(director.post(page + "/draft/steps", step("test", "测试")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void isNotReleasedWhileStepsWaitForEachOther() {
        String page = opened();
        var one = step("one", "甲");
        one.put("after.two", "on");
        var two = step("two", "乙");
        two.put("after.one", "on");
        put(page, one);
        put(page, two);
        assertThat(director.get(page).body()).contains("These wait for each other: one › two › one");
        assertThat(director.post(page + "/draft/release", seen(page)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void neverChangesOnceItIsReleased() {
        String page = opened();
        put(page, step("survey", "勘察"));
        director.post(page + "/draft/release", seen(page));
        assertThatThrownBy(() -> house.asSystem(
                        () -> jdbc.sql("update playbook_version set steps = '[]' where playbook_id = ?::uuid")
                                .param(page.substring(page.lastIndexOf('/') + 1))
                                .update()))
                .rootCause()
                .hasMessageContaining("never changes");
        director.post(page + "/drafts", Map.of());
        put(page, step("build", "施工"));
        assertThat(director.get(page).body()).contains("Version 2", "施工");
        assertThat(director.get(page + "?version=1").body()).contains("勘察").doesNotContain("施工");
        assertThat(director.post(page + "/draft/removal", seen(page)).statusCode())
                .isEqualTo(302);
        assertThat(director.get(page).body()).contains("Version 1").doesNotContain("施工");
    }

    @Test
    void isReadByAllAndChangedByDirectorsOnly() {
        String page = opened();
        Visitor manager = house.signedIn(Role.MANAGER);
        assertThat(manager.get(page).statusCode()).isEqualTo(200);
        assertThat(manager.post("/playbooks", Map.of("title", "别的")).statusCode())
                .isEqualTo(403);
        assertThat(manager.post(page + "/draft/steps", step("x", "x")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void isNotChangedOrReleasedByWhoeverHasSeenAnEarlierDraft() {
        String page = opened();
        Map<String, String> early = seen(page);
        put(page, step("survey", "勘察"));
        assertThat(director.post(page + "/draft/release", early).body())
                .contains("Somebody has changed the draft meanwhile");
        early.putAll(step("build", "施工"));
        assertThat(director.post(page + "/draft/steps", early).statusCode()).isEqualTo(409);
        assertThat(director.get(page).body()).contains("勘察").doesNotContain("施工");
        assertThat(director.post(page + "/draft/release", seen(page)).statusCode())
                .isEqualTo(302);
    }

    /// What the page of a playbook says of its draft.
    private Map<String, String> seen(String page) {
        var edits = Pattern.compile("name=\"edits\" value=\"([0-9]+)\"")
                .matcher(director.get(page).body());
        return new HashMap<>(edits.find() ? Map.of("edits", edits.group(1)) : Map.of());
    }

    private String opened() {
        var answer = director.post("/playbooks", Map.of("title", "组网 " + UUID.randomUUID()));
        assertThat(answer.statusCode()).isEqualTo(302);
        return Visitor.goal(answer);
    }

    private void put(String page, Map<String, String> step) {
        step.putAll(seen(page));
        var answer = director.post(page + "/draft/steps", step);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private Map<String, String> step(String code, String title) {
        return new HashMap<>(Map.of(
                "code",
                code,
                "title",
                title,
                "scope",
                "SITE",
                "department",
                department,
                "where",
                "SITE",
                "unit",
                "HOURS",
                "count",
                "8"));
    }
}
