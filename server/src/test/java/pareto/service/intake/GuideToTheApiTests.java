package pareto.service.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import pareto.access.Scope;
import pareto.testing.TypedGuide;

/// What the guide tells to type is typed, in its order, in one shell.
class GuideToTheApiTests extends OneProgram {

    private static final Path GUIDE = Path.of("..", "docs", "guide", "api.md");

    @Test
    void saysWhatComesOut() throws IOException, InterruptedException {
        new TypedGuide(GUIDE, port, token(manager.id(), Scope.REQUESTS_READ, Scope.REQUESTS_WRITE)).saysWhatComesOut();
    }
}
