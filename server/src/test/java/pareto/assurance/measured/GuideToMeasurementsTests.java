package pareto.assurance.measured;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pareto.access.ProgramTokens;
import pareto.access.Scope;
import pareto.testing.TypedGuide;

/// What the guide tells to type is typed, under a contract of the number it names.
class GuideToMeasurementsTests extends OneMeasuredContract {

    private static final Path GUIDE = Path.of("..", "docs", "guide", "measurements.md");

    @LocalServerPort
    private int port;

    @Autowired
    private ProgramTokens tokens;

    @Test
    void saysWhatComesOut() throws IOException, InterruptedException {
        asManager(() -> jdbc.sql("update contract set number = 'YF-2026-1' where id = ?")
                .param(contract.id())
                .update());
        String token = actors.system(
                        "test",
                        () -> tokens.make("监控", person.id(), Set.of(Scope.MEASUREMENTS_WRITE), Duration.ofDays(30)))
                .token();
        new TypedGuide(GUIDE, port, token).saysWhatComesOut();
    }
}
