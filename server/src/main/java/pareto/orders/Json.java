package pareto.orders;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.analysis.cli.WorkerJson;
import tools.jackson.databind.json.JsonMapper;

/// Records of this module as they stand in the database and go to the worker process.
@Component
class Json {

    private final JsonMapper mapper = WorkerJson.MAPPER;

    String text(Object value) {
        return mapper.writeValueAsString(value);
    }

    @Nullable
    <T> T value(@Nullable String text, Class<T> type) {
        return text == null ? null : mapper.readValue(text, type);
    }

    <T> T needed(String text, Class<T> type) {
        return mapper.readValue(text, type);
    }
}
