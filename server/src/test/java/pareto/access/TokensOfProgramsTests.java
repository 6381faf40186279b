package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pareto.access.ProgramTokens.Made;
import pareto.account.FoundAccount;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.LateClock;
import pareto.testing.Robot;
import pareto.testing.Visitor;

@IntegrationTest
@Import(LateClock.Going.class)
class TokensOfProgramsTests {

    private static final Pattern SHOWN = Pattern.compile("<code[^>]*>(pareto_[\\w-]{43})</code>");

    /// There is nothing at it, so whoever is let in hears that.
    private static final String NOWHERE = "/api/nothing";

    @LocalServerPort
    private int port;

    @Autowired
    private House house;

    @Autowired
    private ProgramTokens tokens;

    @Autowired
    private Identities identities;

    @Autowired
    private Actors actors;

    @Autowired
    private LateClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private IdentityId manager = IdentityId.next();

    @BeforeEach
    void aManager() {
        clock.set(Duration.ZERO);
        manager = house.someone(Role.MANAGER);
    }

    @Test
    void areWhatEverythingBelowApiAsksFor() {
        Robot stranger = new Robot(port, "");

        HttpResponse<String> answer = stranger.get(NOWHERE);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("Send a token with the request");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(stranger.inChinese().post(NOWHERE, "{}").body()).contains("请在请求头里带上令牌");
        assertThat(new Robot(port, "pareto_none").get(NOWHERE).body()).contains("not known here");
        assertThat(robot(Scope.REQUESTS_READ).get(NOWHERE).statusCode()).isEqualTo(404);
    }

    @Test
    void areNotStoodInForByASession() {
        Visitor administrator = house.signedIn(Role.ADMINISTRATOR);
        administrator.get("/me");

        assertThat(administrator.get("/api/requests").statusCode()).isEqualTo(401);
        assertThat(administrator.post("/api/requests", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void openNoPage() {
        Made made = made(Scope.REQUESTS_READ, Scope.REQUESTS_WRITE);
        Robot robot = new Robot(port, made.token());

        for (String page : List.of("/", "/me", "/tokens", "/accounts/new", "/search?q=x", "/jobs/" + made.id())) {
            HttpResponse<String> answer = robot.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(Visitor.goal(answer)).as(page).isEqualTo("/sign-in");
        }
        assertThat(robot.post("/tokens/" + made.id() + "/revocation", "").statusCode())
                .isIn(302, 403);
        assertThat(robot.get(NOWHERE).statusCode()).isEqualTo(404);
    }

    @Test
    void areShownOnceAndKeptAsAHash() throws Exception {
        Visitor administrator = house.signedIn(Role.ADMINISTRATOR);
        administrator.get("/tokens");
        var form = Map.of("purpose", "进件系统", "person", manager.toString(), "scopes", "requests:read", "days", "365");

        Matcher shown = SHOWN.matcher(administrator.post("/tokens", form).body());

        assertThat(shown.find()).isTrue();
        String token = shown.group(1);
        assertThat(administrator.get("/tokens").body())
                .contains("进件系统", token.substring(0, 13))
                .doesNotContain(token);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes());
        assertThat(house.asSystem(() -> jdbc.sql("select t::text from program_token t where token_hash = ?")
                        .param(hash)
                        .query(String.class)
                        .single()))
                .doesNotContain(token.substring(13));
        assertThat(house.asSystem(() -> jdbc.sql("""
                                select count(*) from audit where what = 'access.did.tokenMade' and subject = ?
                                    and detail like ?""")
                        .params(manager.toString(), token.substring(0, 13) + " manager requests:read 进件系统")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
        assertThat(new Robot(port, token).get(NOWHERE).statusCode()).isEqualTo(404);
        assertThat(house.asSystem(() -> jdbc.sql("select used_at is not null from program_token where token_hash = ?")
                        .param(hash)
                        .query(Boolean.class)
                        .single()))
                .isTrue();
    }

    @Test
    void endAtOnceWhenRevoked() {
        Made made = made(Scope.REQUESTS_READ);
        Robot robot = new Robot(port, made.token());
        assertThat(robot.get(NOWHERE).statusCode()).isEqualTo(404);
        Visitor director = house.signedIn(Role.DIRECTOR);
        director.get("/tokens");

        assertThat(director.post("/tokens/" + made.id() + "/revocation", Map.of())
                        .statusCode())
                .isEqualTo(302);

        assertThat(robot.get(NOWHERE).statusCode()).isEqualTo(401);
        assertThat(robot.get(NOWHERE).body()).contains("was revoked on");
        assertThat(robot.inChinese().get(NOWHERE).body()).contains("作废");
    }

    @Test
    void endWithTheirYear() {
        Robot robot = robot(Scope.REQUESTS_READ);
        clock.set(Duration.ofDays(365).minusMinutes(1));
        assertThat(robot.get(NOWHERE).statusCode()).isEqualTo(404);

        clock.set(Duration.ofDays(365).plusMinutes(1));

        assertThat(robot.get(NOWHERE).statusCode()).isEqualTo(401);
        assertThat(robot.get(NOWHERE).body()).contains("expired on");
    }

    @Test
    void endWithTheAccessOfThePersonTheyActAs() {
        Robot robot = robot(Scope.REQUESTS_READ);

        actors.system("test", () -> identities.end(manager));

        assertThat(robot.get(NOWHERE).statusCode()).isEqualTo(401);
        assertThat(robot.get(NOWHERE).body()).contains("has ended");
    }

    /// It was made for what they could see then.
    @Test
    void endWhenThePersonGetsAnotherRole() {
        Robot robot = robot(Scope.REQUESTS_READ);

        actors.system("test", () -> identities.changeRole(manager, Role.DIRECTOR, "x"));

        assertThat(robot.get(NOWHERE).statusCode()).isEqualTo(401);
        assertThat(robot.get(NOWHERE).body()).contains("has another role now");
    }

    /// A director sees confidential accounts, which an administrator does not.
    @Test
    void actAsNobodyWhoMayMoreThanTheirMaker() {
        IdentityId director = house.someone(Role.DIRECTOR);
        IdentityId reader = house.someone(Role.READER);
        Visitor administrator = house.signedIn(Role.ADMINISTRATOR);
        administrator.get("/tokens");

        assertThat(answer(administrator, director, "requests:read")).contains("may no more than you");
        assertThat(answer(administrator, reader, "requests:write")).contains("may change nothing");
        assertThat(answer(administrator, reader, "everything")).contains("Choose at least one thing");
        assertThat(answer(administrator, reader, "requests:read")).containsPattern(SHOWN);
    }

    /// The manager is granted an account of which an administrator sees not even the name.
    @Test
    void showNobodyAnAccountThatIsHiddenFromThem() {
        Visitor administrator = house.signedIn(Role.ADMINISTRATOR);
        administrator.get("/tokens");
        Visitor director = house.signedIn(Role.DIRECTOR);
        director.get("/tokens");
        Matcher first = SHOWN.matcher(answer(administrator, manager, "requests:read"));
        Matcher second = SHOWN.matcher(answer(director, manager, "requests:read"));
        assertThat(first.find() && second.find()).isTrue();
        house.knowsOnly(new FoundAccount("XY-1", "玄垣装备", null));
        var secret = house.account("XY-1").id();
        house.asSystem(() -> jdbc.sql("""
                        insert into sight_grant (identity_id, account_id, source, granted_by, granted_at, reason)
                        values (?, ?, 'person', actor(), now(), 'x')""").params(manager.id(), secret).update());
        assertThat(new Robot(port, first.group(1)).get(NOWHERE).statusCode()).isEqualTo(404);

        house.asSystem(() -> jdbc.sql("""
                        insert into confidential_account (account_id, reason, set_by, set_at)
                        values (?, 'x', actor(), now())""").param(secret).update());

        assertThat(new Robot(port, first.group(1)).get(NOWHERE).body()).contains("sees a confidential account");
        assertThat(answer(administrator, manager, "requests:read")).contains("may no more than you");
        assertThat(new Robot(port, second.group(1)).get(NOWHERE).statusCode()).isEqualTo(404);
        assertThat(answer(director, manager, "requests:read")).containsPattern(SHOWN);
        house.asSystem(() -> jdbc.sql("delete from confidential_account").update());
    }

    @Test
    void areKeptByThoseWhoDecide() {
        for (Role role : Role.values()) {
            assertThat(house.signedIn(role).get("/tokens").statusCode())
                    .as(role.name())
                    .isEqualTo(role.may(Right.DECIDE) ? 200 : 403);
        }
        made(Scope.REQUESTS_READ);
        assertThat(house.<Integer>as(
                        manager,
                        () -> jdbc.sql("select count(*) from program_token")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void areMadeSoonAfterSigningIn() {
        Visitor administrator = house.signedIn(Role.ADMINISTRATOR);
        administrator.get("/tokens");

        clock.set(Duration.ofMinutes(16));

        assertThat(answer(administrator, manager, "requests:read")).contains("within a quarter of an hour");
    }

    /// One without a scope would be closed to everybody, which is a mistake.
    @Test
    void haveAScopeForEveryActionBelowApi() {
        routes.getHandlerMethods().forEach((route, method) -> {
            boolean forPrograms = route.getPatternValues().stream().anyMatch(path -> path.startsWith("/api"));
            assertThat(method.hasMethodAnnotation(NeedsScope.class))
                    .as(route.toString())
                    .isEqualTo(forPrograms);
        });
    }

    private String answer(Visitor maker, IdentityId person, String scope) {
        return maker.post(
                        "/tokens", Map.of("purpose", "x", "person", person.toString(), "scopes", scope, "days", "365"))
                .body();
    }

    private Robot robot(Scope... scopes) {
        return new Robot(port, made(scopes).token());
    }

    private Made made(Scope... scopes) {
        Set<Scope> all = EnumSet.noneOf(Scope.class);
        all.addAll(List.of(scopes));
        return actors.system("test", () -> tokens.make("进件系统", manager, all, Duration.ofDays(365)));
    }
}
