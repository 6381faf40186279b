package pareto.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pareto.testing.IntegrationTest;

/// A test that uses the whole application through the browser; its windows are closed after each method.
@IntegrationTest
abstract class JourneyTest {

    private static final Path DOCUMENTS = Path.of("..", "docs", "journeys");

    private final List<Screen> screens = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    ApplicationContext application() {
        return application;
    }

    Screen open(View view) {
        return open("http://127.0.0.1:" + port, view);
    }

    /// The same by a name: keys of a browser belong to names.
    Screen openAtLocalhost(View view) {
        return open(localhost(), view);
    }

    String localhost() {
        return "http://localhost:" + port;
    }

    private Screen open(String address, View view) {
        Screen screen = new Screen(address, view);
        screens.add(screen);
        return screen;
    }

    /// Walks a document of docs/journeys.
    void walk(String document, View view, Steps steps) throws IOException {
        Journey.read(DOCUMENTS.resolve(document)).walk(open(view), steps);
    }

    @AfterEach
    void closeScreens() {
        screens.forEach(Screen::close);
    }
}
