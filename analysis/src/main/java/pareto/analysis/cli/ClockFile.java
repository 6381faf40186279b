package pareto.analysis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Cases of working time in a JSON file: an array, or an object with the array `cases`.
final class ClockFile {

    private ClockFile() {}

    static List<ClockCase> read(Path file) throws IOException {
        var root = tree(file);
        var nodes = root.isObject() ? root.path("cases") : root;
        if (!nodes.isArray()) {
            throw new RefusedException("The file " + file.getFileName()
                    + " holds no cases; write an array of them, or an object with the array cases.");
        }
        var cases = new ArrayList<ClockCase>();
        int number = 0;
        for (var node : nodes) {
            number++;
            cases.add(new ClockFields(node, node.path("id").asString("number " + number)).workingTime());
        }
        return cases;
    }

    private static JsonNode tree(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return JsonAnswer.MAPPER.readTree(in);
        } catch (JacksonException unreadable) {
            var at = unreadable.getLocation();
            throw new RefusedException("The file " + file.getFileName() + " is no JSON"
                    + (at == null ? "." : "; look at line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
        }
    }
}
