package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import pareto.testing.IntegrationTest;
import pareto.testing.MovableClock;
import pareto.testing.Visitor;

@IntegrationTest
@Import(MovableClock.Fixed.class)
class SigningInTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private MovableClock clock;

    private final String login = "manager-" + UUID.randomUUID();
    private Identities.WithPassword manager = new Identities.WithPassword(IdentityId.next(), "", "");

    @BeforeEach
    void aManager() {
        clock.move(Duration.ofHours(2));
        manager = actors.system("test", () -> identities.create("林知夏", login, Role.MANAGER));
    }

    @Test
    void opensTheHouseWithANewSession() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        String before = visitor.cookie("JSESSIONID");
        assertThat(before).isNotEmpty();
        assertThat(signIn(visitor, manager.password()).statusCode()).isEqualTo(302);
        assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(visitor.get("/me").body()).contains(login);
    }

    @Test
    void comesBackToTheWantedPage() {
        Visitor visitor = new Visitor(port);
        assertThat(Visitor.goal(visitor.get("/me?done=name"))).isEqualTo("/sign-in");
        visitor.get("/sign-in");
        assertThat(Visitor.goal(signIn(visitor, manager.password()))).startsWith("/me?done=name");
    }

    @Test
    void takesFragmentsToTheSignInPageAsAWhole() {
        HttpResponse<String> fragment = new Visitor(port).get("/me", "HX-Request", "true");
        assertThat(fragment.statusCode()).isEqualTo(401);
        assertThat(fragment.headers().firstValue("HX-Redirect")).hasValue("/sign-in");
    }

    @Test
    void setsACookieThatScriptsAndStrangersDoNotGet() {
        assertThat(new Visitor(port).get("/sign-in").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .contains("JSESSIONID")
                        .contains("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void refusesAFormWithoutItsToken() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        assertThat(signIn(visitor.forgetToken(), manager.password()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownLogin() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        HttpResponse<String> wrong = signIn(visitor, "not the password");
        HttpResponse<String> unknown =
                visitor.post("/sign-in", Map.of("login", "nobody-here", "password", "not the password"));
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("do not match");
        assertThat(unknown.body()).contains("do not match");
    }

    @Test
    void makesWhoGuessesWaitLongerAndLonger() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(signIn(visitor, "guess").statusCode()).isEqualTo(401);
        }
        assertThat(signIn(visitor, manager.password()).headers().firstValue("Retry-After"))
                .hasValue("31");
        clock.move(Duration.ofSeconds(31));
        assertThat(signIn(visitor, "guess").statusCode()).isEqualTo(401);
        clock.move(Duration.ofSeconds(31));
        assertThat(signIn(visitor, manager.password()).statusCode()).isEqualTo(429);
        clock.move(Duration.ofSeconds(30));
        assertThat(signIn(visitor, manager.password()).statusCode()).isEqualTo(302);
        Visitor again = new Visitor(port);
        again.get("/sign-in");
        assertThat(signIn(again, "guess").statusCode()).isEqualTo(401);
    }

    @Test
    void makesAnAddressWaitThatTriesManyLogins() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        for (int guess = 0; guess < 50; guess++) {
            visitor.post("/sign-in", Map.of("login", "guess-" + guess, "password", "guess"));
        }
        assertThat(signIn(visitor, manager.password()).statusCode()).isEqualTo(429);
    }

    @Test
    void endsAtOnceWithTheAccess() {
        Visitor visitor = signedIn();
        actors.system("test", () -> identities.end(manager.id()));
        assertThat(Visitor.goal(visitor.get("/me"))).isEqualTo("/sign-in");
    }

    @Test
    void endsEverywhereWithANewPasswordOrOnDemand() {
        Visitor here = signedIn();
        Visitor there = signedIn();
        clock.move(Duration.ofSeconds(1));
        here.get("/me");
        assertThat(here.post("/me/password", Map.of("old", manager.password(), "password", "tea-rooftop-violin"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(Visitor.goal(there.get("/me"))).isEqualTo("/sign-in");
        clock.move(Duration.ofSeconds(1));
        signIn(there, "tea-rooftop-violin");
        there.get("/sign-in");
        assertThat(signIn(there, "tea-rooftop-violin").statusCode()).isEqualTo(302);
        clock.move(Duration.ofSeconds(1));
        there.get("/me");
        there.post("/me/sign-out", Map.of());
        assertThat(Visitor.goal(there.get("/me"))).isEqualTo("/sign-in");
    }

    @Test
    void leavesManagersOutOfTheAdministratorsRooms() {
        Visitor visitor = signedIn();
        assertThat(visitor.get("/staff").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void letsNobodyMakeThemselvesAKeyAtADeskSomebodyLeft() {
        Visitor visitor = signedIn();
        visitor.get("/me");
        assertThat(visitor.post("/me/passkeys/options", Map.of()).statusCode()).isEqualTo(200);
        clock.move(Duration.ofMinutes(16));
        assertThat(visitor.post("/me/passkeys/options", Map.of()).statusCode()).isEqualTo(409);
        assertThat(visitor.post("/me/passkeys", Map.of("name", "laptop", "credential", "{}"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void takesNoPasskeyNobodyAskedFor() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        assertThat(Visitor.goal(visitor.post("/sign-in/passkey", Map.of("credential", "{}"))))
                .isEqualTo("/sign-in?refused=passkey");
        visitor.post("/sign-in/passkey/options", Map.of());
        assertThat(Visitor.goal(visitor.post("/sign-in/passkey", Map.of("credential", "{\"id\":\"x\"}"))))
                .isEqualTo("/sign-in?refused=passkey");
    }

    @Test
    void keepsTheLanguageForTheNextDevice() {
        Visitor visitor = signedIn();
        visitor.get("/me");
        visitor.post("/language", Map.of("language", "zh", "back", "/me"));
        assertThat(signedIn().get("/me").body()).contains("我的账号");
    }

    private Visitor signedIn() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        signIn(visitor, manager.password());
        return visitor;
    }

    private HttpResponse<String> signIn(Visitor visitor, String password) {
        return visitor.post("/sign-in", Map.of("login", login, "password", password));
    }
}
