package pareto.insight;

import java.util.HashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/// Reads what stands behind the path of an address.
final class Addresses {

    private Addresses() {}

    /// @param query begins with a question mark unless it is empty
    static Map<String, String> words(String query) {
        Map<String, String> words = new HashMap<>();
        UriComponentsBuilder.fromUriString("/" + query)
                .build()
                .getQueryParams()
                .forEach((key, values) -> words.put(key, decoded(values.getFirst())));
        return words;
    }

    private static String decoded(String value) {
        return value == null ? "" : java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
