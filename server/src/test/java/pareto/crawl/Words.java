package pareto.crawl;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What gaps in addresses are filled with.
///
/// @param all any of them
/// @param kinds ids by the word before the gap they belong in, such as `contacts`
record Words(List<String> all, Map<String, List<String>> kinds) {

    private static final boolean LONG = Boolean.getBoolean("pareto.long");

    static Words anywhere(List<String> words) {
        return new Words(words, Map.of());
    }

    /// For the gap after this beginning of an address. Where it is known what belongs there, that and one thing of
    /// another kind; with `-Dpareto.long=true` anything anywhere.
    List<String> after(String beginning) {
        List<String> fitting = kinds.get(beginning
                .substring(beginning.lastIndexOf('/', beginning.length() - 2) + 1)
                .replace("/", ""));
        if (LONG || fitting == null) {
            return all;
        }
        Stream<String> strange =
                all.stream().filter(word -> !fitting.contains(word)).limit(1);
        return Stream.concat(fitting.stream(), strange).toList();
    }
}
