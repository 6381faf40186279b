package pareto.analysis.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import pareto.values.Stretch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a case of working time came to.
///
/// @param actual in the form of `expected`; null when it never comes
/// @param counted the stretches of time that were counted
record ClockAnswer(String id, JsonNode actual, JsonNode expected, boolean agrees, List<Stretch> counted) {

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    static JsonNode number(long number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    static JsonNode nothing() {
        return JsonNodeFactory.instance.nullNode();
    }

    static void writeJson(List<ClockAnswer> answers, boolean intervals, OutputStream out) {
        var json = JsonAnswer.MAPPER.createArrayNode();
        for (var answer : answers) {
            var node = json.addObject()
                    .put("id", answer.id)
                    .set("actual", answer.actual)
                    .set("expected", answer.expected)
                    .put("agrees", answer.agrees);
            if (intervals) {
                var counted = node.putArray("counted");
                answer.counted.forEach(stretch -> counted.addObject()
                        .put("from", stretch.from().toString())
                        .put("to", stretch.to().toString()));
            }
        }
        JsonAnswer.MAPPER.writeValue(out, json);
    }

    static void writeText(List<ClockAnswer> answers, OutputStream out) throws IOException {
        var text = new StringBuilder();
        answers.stream()
                .filter(answer -> !answer.agrees)
                .forEach(answer -> text.append(answer.id)
                        .append(": ")
                        .append(answer.actual.asString("never"))
                        .append(" instead of ")
                        .append(answer.expected.asString())
                        .append('\n'));
        long agreeing = answers.stream().filter(ClockAnswer::agrees).count();
        text.append(agreeing).append(" of ").append(answers.size()).append(" cases agree\n");
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
