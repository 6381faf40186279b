package pareto.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/// A company's own sign-in: Spring Authorization Server as a program of its own on a port of its own.
public final class OpenIdProvider implements AutoCloseable {

    public static final String CLIENT = "pareto";
    public static final String SECRET = "copper-lantern-7";
    public static final String PASSWORD = "marble";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");

    /// Login at the provider, which is the subject too, and what it says of that account.
    private final Map<String, Map<String, Object>> accounts = new ConcurrentHashMap<>();

    private final int port = freePort();
    private @Nullable Tomcat running;

    public String issuer() {
        return "http://localhost:" + port;
    }

    /// Has an account, whose claims may change.
    public OpenIdProvider with(String login, Map<String, Object> claims) {
        accounts.put(login, claims);
        return this;
    }

    /// @param home the one address people are sent back to
    public synchronized void start(String home) {
        if (running != null) {
            return;
        }
        var tomcat = new Tomcat();
        tomcat.setBaseDir(TestServer.shared().folder().resolve("provider").toString());
        tomcat.setPort(port);
        tomcat.getConnector();
        var context = tomcat.addContext("", null);
        context.setSessionCookieName("PROVIDER"); // browsers do not tell ports apart
        Tomcat.addServlet(context, "nothing", new DefaultServlet()); // filters do the work, behind a servlet only
        context.addServletMappingDecoded("/", "nothing");
        var program = new AnnotationConfigWebApplicationContext();
        var settings = new OpenIdProviderSettings(issuer(), home, accounts);
        program.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("settings", settings));
        program.register(OpenIdProviderProgram.class);
        context.addServletContainerInitializer(
                (classes, servlets) -> {
                    program.setServletContext(servlets);
                    program.refresh();
                    servlets.addFilter("security", new DelegatingFilterProxy("springSecurityFilterChain", program))
                            .addMappingForUrlPatterns(null, false, "/*");
                },
                null);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        running = tomcat;
    }

    /// Signs in there with a new browser.
    ///
    /// @param question address the browser was sent to
    /// @return the address the provider sends the browser back to
    public URI signIn(String question, String login) {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        URI door = URI.create(question);
        HttpResponse<String> form = get(browser, goal(door, get(browser, door)));
        var token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException(form.statusCode() + " " + form.body());
        }
        String fields = "username=%s&password=%s&_csrf=%s".formatted(login, PASSWORD, token.group(1));
        HttpResponse<String> entered = send(
                browser,
                HttpRequest.newBuilder(form.uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build());
        URI again = goal(form.uri(), entered);
        return goal(again, get(browser, again));
    }

    @Override
    public synchronized void close() {
        try {
            if (running != null) {
                running.stop();
                running.destroy();
            }
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static URI goal(URI from, HttpResponse<String> answer) {
        return from.resolve(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body())));
    }

    private static HttpResponse<String> get(HttpClient browser, URI address) {
        return send(
                browser,
                HttpRequest.newBuilder(address).header("Accept", "text/html").build());
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
