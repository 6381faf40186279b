package pareto.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The message files of every module, held against each other and against the code that uses them.
class SentencesInBothLanguagesTests {

    private static final Path TEXTS = Path.of("src/main/resources/pareto");
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)(?:\\|[^|}]*\\|[^|}]*)?}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.(?:[A-Za-z0-9_-]+\\.?)*)\"");
    private static final Pattern USED = Pattern.compile("\\b(?:text|rich)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @TestFactory
    Stream<DynamicTest> haveTheSameKeysAndGaps() {
        return modules()
                .map(module -> DynamicTest.dynamicTest(module, () -> {
                    var zh = read(module, "zh");
                    var en = read(module, "en");
                    assertThat(en.keySet()).isEqualTo(zh.keySet());
                    zh.forEach((key, sentence) ->
                            assertThat(gaps(en.getOrDefault(key, ""))).as(key).isEqualTo(gaps(sentence)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> beginWithTheirModuleAndAreNotEmpty() {
        return modules()
                .map(module -> DynamicTest.dynamicTest(module, () -> {
                    for (var language : List.of("zh", "en")) {
                        assertThat(read(module, language)).allSatisfy((key, sentence) -> {
                            assertThat(key)
                                    .matches("(%s|audit)\\..+".formatted(module)); // any module may name what it audits
                            assertThat(sentence).isNotBlank();
                        });
                    }
                }));
    }

    @Test
    void areAllUsed() {
        var literals = sources()
                .flatMap(source -> LITERAL.matcher(source).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        var beginnings =
                literals.stream().filter(literal -> literal.endsWith(".")).toList();
        var made = List.of("shell.failure."); // Failure puts ".title" behind
        assertThat(all("zh").keySet())
                .allMatch(key -> literals.contains(key)
                        || Stream.concat(beginnings.stream(), made.stream()).anyMatch(key::startsWith));
    }

    @Test
    void existForEveryKeyThatIsUsed() {
        var known = all("zh").keySet();
        var used = sources()
                .flatMap(source -> USED.matcher(source).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).containsAll(used);
    }

    @Test
    void standInNoTemplate() {
        assertThat(files(Path.of("src/main/jte"), ".jte"))
                .allSatisfy(template ->
                        assertThat(text(template)).as(template.toString()).doesNotContainPattern(CHINESE));
    }

    @Test
    void leaveNoChineseOnAnEnglishPage() {
        var exempt = List.of("shell.language.other", "shell.language.switch");
        assertThat(all("en"))
                .allSatisfy((key, sentence) -> assertThat(exempt.contains(key)
                                || !CHINESE.matcher(sentence).find())
                        .as(key)
                        .isTrue());
    }

    /// A word that depends on a number is a word, and the number stands beside it.
    @Test
    void nestNoNumberInAWordThatDependsOnIt() {
        assertThat(all("en"))
                .allSatisfy((key, sentence) -> assertThat(sentence).as(key).doesNotContainPattern("\\{\\d\\|[^}]*\\{"));
    }

    private static List<String> gaps(String sentence) {
        return GAP.matcher(sentence)
                .results()
                .map(gap -> gap.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> sources() {
        return Stream.concat(
                        files(Path.of("src/main/java"), ".java").stream(),
                        files(Path.of("src/main/jte"), ".jte").stream())
                .map(SentencesInBothLanguagesTests::text);
    }

    private static Map<String, String> all(String language) {
        var all = new TreeMap<String, String>();
        modules().forEach(module -> all.putAll(read(module, language)));
        return all;
    }

    private static Stream<String> modules() {
        return files(TEXTS, "messages_zh.properties").stream()
                .map(file -> TEXTS.relativize(file).getName(0).toString());
    }

    private static Map<String, String> read(String module, String language) {
        var properties = new Properties();
        try (var reader =
                Files.newBufferedReader(TEXTS.resolve(module, "messages_" + language + ".properties"), UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sentences = new TreeMap<String, String>();
        properties.forEach((key, value) -> sentences.put((String) key, (String) value));
        return sentences;
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(ending)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
