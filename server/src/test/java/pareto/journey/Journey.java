package pareto.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A document that tells what a user does. Lines that begin with a hyphen are steps, everything else is prose; a list
/// in the prose takes asterisks.
///
/// @param steps the text of each step with the number of its line
record Journey(String title, List<Line> steps) {

    record Line(int number, String text) {}

    static Journey read(Path document) throws IOException {
        return parse(document.getFileName().toString(), Files.readAllLines(document));
    }

    static Journey parse(String title, List<String> lines) {
        List<Line> steps = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("- "))
                .mapToObj(i -> new Line(i + 1, lines.get(i).substring(2).strip()))
                .toList();
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(title + " has no steps: lines that begin with '- '");
        }
        return new Journey(title, steps);
    }

    /// Does every step in turn and inspects the page after each; the first that fails is named with its line.
    void walk(Screen screen, Steps words) {
        for (Line step : steps) {
            try {
                words.take(screen, step.text());
                screen.inspect();
            } catch (AssertionError | RuntimeException e) {
                screen.screenshot("failed");
                throw new AssertionError(
                        "%s, line %d: %s%n%s".formatted(title, step.number(), step.text(), e.getMessage()), e);
            }
        }
    }
}
