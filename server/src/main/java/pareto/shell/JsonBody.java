package pareto.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a program sent: one JSON object with known fields only, so that a misspelt one is not lost in silence.
public final class JsonBody {

    private static final int LONGEST_NAME = 60;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonBody() {}

    /// @param largest in bytes
    /// @throws Refusal when it is no such object or larger
    public static JsonNode object(HttpServletRequest request, int largest) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.matches("application/json(\\s*;.*)?")) {
            throw Refusal.badInput("shell.json.type");
        }
        JsonNode object = parsed(bytes(request, largest));
        if (!object.isObject()) {
            throw Refusal.badInput("shell.json.object");
        }
        return object;
    }

    /// @throws Refusal when an object has another field
    public static void only(JsonNode object, Collection<String> fields) {
        object.propertyNames().stream()
                .filter(name -> !fields.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.badInput(
                            "shell.json.unknown",
                            shown(name),
                            String.join(", ", fields.stream().sorted().toList()));
                });
    }

    private static String shown(String name) {
        String line = name.replaceAll("[\\p{C}\\s]+", " ");
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
    }

    private static byte[] bytes(HttpServletRequest request, int largest) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw Refusal.tooLarge("shell.json.large", largest >> 10);
            }
            return bytes;
        } catch (IOException e) {
            throw Refusal.badInput("shell.json.object");
        }
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw Refusal.badInput("shell.json.object");
        }
    }
}
