package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.OpenIdProvider;
import pareto.testing.Visitor;

/// A company has a sign-in of its own, which is started after Pareto.
@IntegrationTest
abstract class ACompanyWithItsOwnSignIn {

    static final OpenIdProvider PROVIDER = new OpenIdProvider();

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    Identities identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private House house;

    final String login = "lin-" + UUID.randomUUID() + "@hengchuan.example";
    final String account = "account-" + UUID.randomUUID();
    Visitor visitor = new Visitor(0);

    @DynamicPropertySource
    static void aProviderIsGiven(DynamicPropertyRegistry settings) {
        settings.add("pareto.oidc.issuer", PROVIDER::issuer);
        settings.add("pareto.oidc.client-id", () -> OpenIdProvider.CLIENT);
        settings.add("pareto.oidc.client-secret", () -> OpenIdProvider.SECRET);
        settings.add("pareto.oidc.name-en", () -> "Hengchuan account");
        settings.add("pareto.oidc.second-factor", () -> "mfa");
    }

    @AfterAll
    static void theProviderStops() {
        PROVIDER.close();
    }

    @BeforeEach
    void anAccountAtTheProvider() {
        visitor = new Visitor(port);
        PROVIDER.with(account, Map.of("email", login, "email_verified", true));
    }

    String home() {
        return "http://127.0.0.1:" + port;
    }

    IdentityId invite(Role role) {
        return actors.system("test", () -> identities.add("林知夏", login, role));
    }

    /// Someone with another login, and a second factor.
    Visitor signedInByPassword() {
        return house.signedIn(Role.MANAGER);
    }

    void connect(Visitor somebody, String who, String outcome) {
        somebody.get("/me");
        assertThat(somebody.post("/me/provider", Map.of()).headers().firstValue("Refresh"))
                .hasValue("0; url=/sign-in/provider");
        URI back = PROVIDER.signIn(question(somebody, "/sign-in/provider"), who);
        assertThat(Visitor.goal(somebody.get(path(back)))).isEqualTo("/me?done=" + outcome);
    }

    HttpResponse<String> signIn(String who) {
        return visitor.get(path(PROVIDER.signIn(question("/sign-in/provider"), who)));
    }

    String question(String way) {
        return question(visitor, way);
    }

    /// Where someone is sent to sign in.
    String question(Visitor from, String way) {
        PROVIDER.start(home());
        return from.get(way).headers().firstValue("Location").orElseThrow();
    }

    String refusal(HttpResponse<String> answer) {
        return visitor.get(Visitor.goal(answer)).body();
    }

    static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    static String parameter(URI address, String name) {
        return Pattern.compile("[?&]" + name + "=([^&]*)")
                .matcher(address.toString())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    List<String> audited(IdentityId who) {
        return house.asSystem(() -> jdbc.sql("select what from audit where subject = ? order by id")
                .param(who.toString())
                .query(String.class)
                .list());
    }

    String latestRefusal() {
        return house.asSystem(() -> jdbc.sql(
                        "select detail from audit where what = 'access.did.providerRefused' order by id desc limit 1")
                .query(String.class)
                .single());
    }

    long people() {
        return house.asSystem(() -> jdbc.sql("select count(*) from identity where kind = 'staff'")
                .query(Long.class)
                .single());
    }
}
