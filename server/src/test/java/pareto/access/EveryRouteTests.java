package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

@IntegrationTest
class EveryRouteTests {

    private static final Set<String> PUBLIC = Set.of(
            "/sign-in",
            "/sign-in/provider",
            "/sign-in/provider/back",
            "/sign-in/passkey",
            "/sign-in/passkey/options",
            "/welcome/{token}",
            "/notices/{channel}/leave/{token}",
            "/language",
            "/error");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void needsSignInUnlessListedHere() {
        Visitor stranger = new Visitor(port);
        stranger.get("/sign-in");
        Set<String> open = new TreeSet<>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(pattern -> !isRefused(stranger, route, pattern))
                        .forEach(open::add));
        assertThat(open).isEqualTo(PUBLIC);
    }

    @Test
    void carriesTheSafetyHeadersOnPagesErrorsAndFiles() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> page = visitor.get("/sign-in");
        String file = page.body().replaceAll("(?s).*?(/assets/[^\"]*\\.css).*", "$1");
        for (HttpResponse<String> answer : List.of(
                page,
                visitor.get("/welcome/none"),
                visitor.get(file),
                visitor.get("/assets/none"),
                visitor.get("/anything"),
                visitor.get("/a;b/../c"),
                visitor.forgetToken().post("/sign-in", Map.of()))) {
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(answer.uri() + " " + answer.statusCode())
                    .hasValue(SafetyHeaders.POLICY);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
        }
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(visitor.get(file).statusCode()).isEqualTo(200);
    }

    private static boolean isRefused(Visitor stranger, RequestMappingInfo route, String pattern) {
        String path = pattern.replaceAll("\\{[^}]*}", "0").replace("**", "x");
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        HttpResponse<String> answer = methods.isEmpty() || methods.contains(RequestMethod.GET)
                ? stranger.get(path)
                : stranger.post(path, Map.of());
        return path.startsWith("/api/")
                ? answer.statusCode() == 401
                : answer.statusCode() == 302
                        && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
    }
}
