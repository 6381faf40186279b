package pareto.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pareto.access.ProgramTokens;
import pareto.access.Right;
import pareto.access.Role;
import pareto.access.Scope;
import pareto.testing.Robot;

/// A program with every scope asks every route, acting as one person of each role.
class NothingLeaksToProgramsTests extends ThreeAccounts {

    private static final String ANSWERED = "/api/";

    @LocalServerPort
    private int port;

    @Autowired
    private ProgramTokens tokens;

    @Test
    void ofAnAccountThePersonDoesNotSee() {
        for (Role role : Role.values()) {
            if (!role.may(Right.ALL_ACCOUNTS)) {
                List<String> secrets = new ArrayList<>(OTHERS_NAMES);
                secrets.addAll(OTHERS_DOSSIER);
                assertThat(answers(role, words(others))).as(role.name()).allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isLessThan(500);
                    assertThat(secrets).noneMatch(answer.body()::contains);
                });
            }
        }
    }

    @Test
    void ofAConfidentialAccount() {
        for (Role role : Role.values()) {
            boolean told = answers(role, words(secret)).stream()
                    .anyMatch(answer -> SECRET_NAMES.stream().anyMatch(answer.body()::contains));
            assertThat(told).as(role.name()).isEqualTo(role.may(Right.CONFIDENTIAL));
        }
    }

    @Test
    void atAllOutsideOfWhatIsForPrograms() {
        Robot robot = robot(Role.DIRECTOR);
        for (String address : routes().toGet(words(others))) {
            if (!address.startsWith(ANSWERED) && !address.matches("/(sign-in.*|welcome/.*|notices/.*|error)")) {
                assertThat(robot.get(address).statusCode()).as(address).isEqualTo(302);
            }
        }
    }

    private List<HttpResponse<String>> answers(Role role, Words words) {
        Robot robot = robot(role);
        return routes().toGet(words).stream()
                .filter(address -> address.startsWith(ANSWERED))
                .map(address -> robot.get(address + "?since=2020-01-01T00:00:00Z"))
                .toList();
    }

    private Robot robot(Role role) {
        return new Robot(
                port,
                actors.system("test", () -> tokens.make("x", person(role).id(), scopes(role), Duration.ofDays(30)))
                        .token());
    }

    private static EnumSet<Scope> scopes(Role role) {
        return role.may(Right.CHANGE) ? EnumSet.allOf(Scope.class) : EnumSet.of(Scope.REQUESTS_READ);
    }
}
