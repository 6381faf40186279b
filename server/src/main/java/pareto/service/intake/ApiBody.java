package pareto.service.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.shell.JsonBody;
import pareto.shell.Refusal;
import tools.jackson.databind.JsonNode;

/// What a program sent: one JSON object with known fields only, so that a misspelt one is not lost in silence.
final class ApiBody {

    /// Bytes: the longest text in Chinese, escaped, and some more.
    private static final int LARGEST = 256 << 10;

    private final JsonNode object;

    private ApiBody(JsonNode object) {
        this.object = object;
    }

    /// @throws Refusal when it is no such object, or has another field
    static ApiBody of(HttpServletRequest request, Set<String> fields) {
        JsonNode object = JsonBody.object(request, LARGEST);
        JsonBody.only(object, fields);
        return new ApiBody(object);
    }

    /// A text that must be there.
    String required(String field, int most) {
        String text = optional(field, most);
        if (text == null || text.isBlank()) {
            throw Refusal.badInput("service.intake.api.field.missing", field);
        }
        return text.strip();
    }

    /// A text that may be left out.
    @Nullable
    String optional(String field, int most) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Refusal.badInput("service.intake.api.field.text", field);
        }
        String text = Texts.plain(value.asString());
        if (text.length() > most) {
            throw Refusal.badInput("service.intake.api.field.long", field, most);
        }
        return text;
    }

    /// One of a choice, by its code.
    <E extends Enum<E>> E one(String field, E[] choices, Function<E, String> code, @Nullable E otherwise) {
        String typed = optional(field, 60);
        if (typed == null && otherwise != null) {
            return otherwise;
        }
        return Stream.of(choices)
                .filter(choice -> code.apply(choice).equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput(
                        "service.intake.api.field.choice",
                        field,
                        Arrays.stream(choices).map(code).collect(Collectors.joining(", "))));
    }
}
