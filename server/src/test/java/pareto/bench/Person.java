package pareto.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Someone at a browser, signed in.
final class Person {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"(/portfolio\\?[^\"]*after=[^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String base;
    private final List<String> accounts;
    private volatile String nextPage = "/portfolio";

    private Person(String base, List<String> accounts) {
        this.base = base;
        this.accounts = accounts;
    }

    /// @param line login, password, role, and the ids of some accounts, as the loader wrote them
    static Person signedIn(String base, String line) throws IOException, InterruptedException {
        String[] parts = line.split(" ");
        Person person = new Person(base, List.of(parts[3].split(",")));
        person.signIn(parts[0], parts[1]);
        return person;
    }

    String account(Random random) {
        return "/accounts/" + accounts.get(random.nextInt(accounts.size()));
    }

    /// The page behind the one of the ranking opened last.
    String nextPage() {
        return nextPage;
    }

    /// The body of a page.
    ///
    /// @throws IOException when it is no page
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path).build(), BodyHandlers.ofString());
        boolean onlyOneFound = answer.statusCode() == 302 && path.startsWith("/search");
        if (answer.statusCode() != 200 && !onlyOneFound) {
            throw new IOException(answer.statusCode() + " " + path);
        }
        if (path.startsWith("/portfolio")) {
            var next = NEXT.matcher(answer.body());
            nextPage = next.find() ? next.group(1).replace("&amp;", "&") : "/portfolio";
        }
        return answer.body();
    }

    private void signIn(String login, String password) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("/sign-in"));
        if (!token.find()) {
            throw new IOException("The sign-in page has no form");
        }
        String form =
                "login=%s&password=%s&_csrf=%s".formatted(encode(login), encode(password), encode(token.group(1)));
        client.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        get("/portfolio");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", path.endsWith("/months") ? "application/json" : "text/html")
                .header("Accept-Language", "zh");
        return path.matches("/(accounts|requests)/.*/.*|/search/suggestions.*")
                ? request.header("HX-Request", "true")
                : request;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
