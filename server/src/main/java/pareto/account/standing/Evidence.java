package pareto.account.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pareto.shell.Text;
import tools.jackson.databind.json.JsonMapper;

/// What was seen that makes someone ask: in the words of a person, or a sentence that every reader reads in their
/// language.
///
/// @param stored the words, or the sentence as JSON: its key and what fills its gaps
/// @param written whether a person wrote it
record Evidence(String stored, boolean written) {

    private static final String KEY = "key";
    private static final String ARGS = "args";
    private static final String DAY = "day";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Evidence of(String words) {
        return new Evidence(words, true);
    }

    static Evidence of(Text sentence) {
        return new Evidence(JSON.writeValueAsString(plain(sentence)), false);
    }

    Text text() {
        return written ? Text.of("account.question.said", stored) : sentence(JSON.readValue(stored, Map.class));
    }

    private static Object plain(Object part) {
        return switch (part) {
            case Text text ->
                Map.of(
                        KEY,
                        text.key(),
                        ARGS,
                        text.args().stream().map(Evidence::plain).toList());
            case LocalDate day -> Map.of(DAY, day.toString());
            case Integer count -> count;
            case Long count -> count;
            default -> part.toString();
        };
    }

    private static Object read(Object part) {
        return part instanceof Map<?, ?> map
                ? map.containsKey(DAY) ? LocalDate.parse(String.valueOf(map.get(DAY))) : sentence(map)
                : part;
    }

    private static Text sentence(Map<?, ?> map) {
        return new Text(
                String.valueOf(map.get(KEY)),
                map.get(ARGS) instanceof List<?> args
                        ? args.stream().map(Evidence::read).toList()
                        : List.of());
    }
}
