package pareto.journey;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/// What the browser has to say against a page: violations of the content security policy, errors of scripts and on the
/// console, requests that failed.
final class Complaints {

    /// What the browser says when a request is given up for a newer page or becomes a download.
    private static final String GIVEN_UP = "net::ERR_ABORTED";

    private final List<String> heard = new ArrayList<>();

    void listen(Page page) {
        page.onConsoleMessage(this::console);
        page.onPageError(error -> heard.add("script error: " + error));
        page.onRequestFailed(this::failed);
        page.onResponse(this::answered);
    }

    private void console(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            heard.add("console: " + message.text());
        }
    }

    private void failed(Request request) {
        if (!GIVEN_UP.equals(request.failure())) {
            heard.add("request failed: " + request.url() + " " + request.failure());
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400) {
            heard.add("answer %d: %s %s"
                    .formatted(response.status(), response.request().method(), response.url()));
        }
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    /// For a refusal that a journey is about, such as a wrong password.
    void forgive(String part) {
        heard.removeIf(complaint -> complaint.contains(part));
    }
}
