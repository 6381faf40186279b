package pareto.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without script: keeps cookies, sends the form token of the page it saw last, follows no redirects.
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private static final Pattern SECRET = Pattern.compile("<code[^>]*>([A-Z2-7 ]+)</code>");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String token = "";

    public Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /// The content of a file.
    public byte[] bytes(String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(base + path))
                                    .header("Accept-Language", "en")
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return post(path, List.copyOf(form.entrySet()));
    }

    /// Sends fields of which some may have the same name.
    public HttpResponse<String> post(String path, List<Map.Entry<String, String>> form) {
        String body = form.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encode(token)))
                .build());
    }

    /// Hands in a file, named `file` in the form.
    public HttpResponse<String> upload(String path, String name, byte[] content) {
        return upload(path, Map.of(name, content));
    }

    /// Hands in files by their names, all named `file` in the form.
    public HttpResponse<String> upload(String path, Map<String, byte[]> files) {
        String boundary = "----pareto-" + UUID.randomUUID();
        List<HttpRequest.BodyPublisher> parts = new ArrayList<>();
        parts.add(BodyPublishers.ofString("""
                --%1$s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %2$s""".formatted(boundary, token)));
        files.forEach((name, content) -> {
            parts.add(BodyPublishers.ofString("""
                    \r
                    --%1$s\r
                    Content-Disposition: form-data; name="file"; filename="%2$s"\r
                    Content-Type: application/octet-stream\r
                    \r
                    """.formatted(boundary, name)));
            parts.add(BodyPublishers.ofByteArray(content));
        });
        parts.add(BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(parts.toArray(HttpRequest.BodyPublisher[]::new)))
                .build());
    }

    /// Signs in with a password, and with an authenticator app set up on the way where the role needs one.
    public Visitor signIn(String login, String password) {
        get("/sign-in");
        HttpResponse<String> answer = post("/sign-in", Map.of("login", login, "password", password));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(login + " could not sign in");
        }
        return secondFactor(Clock.systemUTC().instant());
    }

    /// Sets a second factor up where one is asked for.
    ///
    /// @param at by the clock of the application
    public Visitor secondFactor(Instant at) {
        Matcher secret = SECRET.matcher(get("/second-factor").body());
        if (secret.find()) {
            post("/second-factor", Map.of("code", Authenticator.code(secret.group(1), at)));
        }
        return this;
    }

    public Visitor forgetToken() {
        token = "";
        return this;
    }

    /// Where an answer sends to: path and query; empty when nowhere.
    public static String goal(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(goal ->
                        goal.getRawQuery() == null ? goal.getRawPath() : goal.getRawPath() + "?" + goal.getRawQuery())
                .orElse("");
    }

    /// The value of a cookie, empty without one.
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
