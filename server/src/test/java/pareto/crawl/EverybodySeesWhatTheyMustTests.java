package pareto.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import pareto.access.Right;
import pareto.access.Role;
import pareto.testing.Visitor;

/// What is hidden from some is there for the others.
class EverybodySeesWhatTheyMustTests extends ThreeAccounts {

    @Test
    void ofAConfidentialAccount() {
        String page = "/accounts/" + secret.id();
        Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            visitors.put(role, signedIn(role));
            assertThat(Objects.requireNonNull(visitors.get(role)).get(page).statusCode())
                    .as(role.name())
                    .isEqualTo(role.may(Right.CONFIDENTIAL) ? 200 : 404);
        }
        actors.system(
                "test", () -> teams.makeDeputy(secret, person(Role.SPECIALIST).id(), LocalDate.of(2026, 1, 1)));
        Visitor deputy = Objects.requireNonNull(visitors.get(Role.SPECIALIST));
        assertThat(deputy.get(page + "/figures").body()).contains("246801.35");
        assertThat(deputy.get(page + "/people").body()).contains(SECRET_PERSON);
    }

    @Test
    void ofAnAccountThatIsNoSecret() {
        for (Role role : Role.values()) {
            Visitor visitor = signedIn(role);
            boolean sees = role.may(Right.ALL_ACCOUNTS) || role == Role.MANAGER || role == Role.SPECIALIST;
            String page = "/accounts/" + own.id();
            assertThat(visitor.get(page).statusCode()).as(role + " " + page).isEqualTo(sees ? 200 : 404);
            assertThat(visitor.get("/search/suggestions?q=%E6%98%8E%E5%B7%9D")
                            .body()
                            .contains("MC-1"))
                    .as(role + " search")
                    .isEqualTo(sees);
            assertThat(visitor.get(page + "/people").body().contains(OWN_PERSON))
                    .as(role + " people")
                    .isEqualTo(sees && role.may(Right.PERSONAL_DATA));
            assertThat(visitor.get("/requests").body().contains("明川请求"))
                    .as(role + " queue")
                    .isEqualTo(sees);
            String request = visitor.get("/requests/"
                            + wordsAt(own)
                                    .kinds()
                                    .getOrDefault("requests", List.of())
                                    .getFirst())
                    .body();
            assertThat(request.contains("明川请求")).as(role + " request").isEqualTo(sees);
            String task = wordsAt(own).kinds().getOrDefault("tasks", List.of()).getFirst();
            assertThat(visitor.get("/tasks/" + task).body().contains("明川请求"))
                    .as(role + " task")
                    .isEqualTo(sees);
            String crisis =
                    wordsAt(own).kinds().getOrDefault("crises", List.of()).getFirst();
            assertThat(visitor.get("/crises/" + crisis).body().contains("明川请求"))
                    .as(role + " crisis")
                    .isEqualTo(sees);
            assertThat(visitor.get("/crises").body().contains("明川请求"))
                    .as(role + " crises")
                    .isEqualTo(sees);
            assertThat(visitor.get("/league/disputes").body().contains("明川请求"))
                    .as(role + " dispute")
                    .isEqualTo(sees);
            assertThat(visitor.get("/league/tasks?by=city&of=" + URLEncoder.encode("明川请求", StandardCharsets.UTF_8)
                                    + "&figure=open")
                            .body()
                            .contains("明川重工"))
                    .as(role + " behind a figure")
                    .isEqualTo(sees);
            assertThat(request.contains(OWN_PERSON))
                    .as(role + " who asked")
                    .isEqualTo(sees && role.may(Right.PERSONAL_DATA));
            String emergency = visitor.get(page + "/emergency").body();
            assertThat(emergency.contains("明川预案")).as(role + " emergency").isEqualTo(sees);
            assertThat(emergency.contains(OWN_PERSON))
                    .as(role + " who is responsible there")
                    .isEqualTo(sees && role.may(Right.PERSONAL_DATA));
            boolean figures = sees && role.may(Right.FIGURES);
            assertThat(visitor.get(page + "/figures").body().contains("431234.56"))
                    .as(role + " figures")
                    .isEqualTo(figures);
            assertThat(visitor.get("/portfolio").body().contains("明川重工"))
                    .as(role + " portfolio")
                    .isEqualTo(figures);
            assertThat(visitor.get("/portfolio?f.industry=C&f.employees.to=")
                            .body()
                            .contains("明川重工"))
                    .as(role + " portfolio by industry")
                    .isEqualTo(figures);
            assertThat(visitor.get("/portfolio/export.csv").body().contains("431234.56"))
                    .as(role + " export")
                    .isEqualTo(figures && role.may(Right.EXPORT));
            assertThat(visitor.get(page + "/figures").body().contains("60123.45"))
                    .as(role + " margin")
                    .isEqualTo(figures && role.may(Right.MARGIN));
            assertThat(visitor.get("/audit").statusCode()).isEqualTo(role.may(Right.AUDIT) ? 200 : 403);
        }
    }
}
