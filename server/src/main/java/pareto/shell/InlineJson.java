package pareto.shell;

import tools.jackson.databind.json.JsonMapper;

/// JSON that cannot end the script element it stands in.
final class InlineJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private InlineJson() {}

    static String of(Object data) {
        return MAPPER.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
