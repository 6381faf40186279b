package pareto.shell.job;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import pareto.shell.Text;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A text in two columns, its numbers still numbers so that each reader sees them in their language.
record StoredText(String key, String args) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    static StoredText of(Text text) {
        var plain = text.args().stream().map(StoredText::plain).toList();
        return new StoredText(text.key(), MAPPER.writeValueAsString(plain));
    }

    Text text() {
        return new Text(key, List.of(MAPPER.readValue(args, Object[].class)));
    }

    private static Object plain(Object arg) {
        return arg instanceof Long || arg instanceof Integer || arg instanceof BigDecimal || arg instanceof BigInteger
                ? arg
                : arg.toString();
    }
}
