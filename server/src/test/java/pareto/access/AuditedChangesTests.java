package pareto.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the audit page shows of every kind of change that any module enters.
class AuditedChangesTests {

    private static final Pattern KEY = Pattern.compile("\"([a-z]+)\\.did\\.(\\w+)\"");
    private static final Pattern BARE = Pattern.compile("audit\\s*\\.record\\(\\s*\"(?![a-z]+\\.did\\.)");

    @Test
    void haveASentenceInBothLanguages() throws IOException {
        for (String text : sources()) {
            for (var key : KEY.matcher(text).results().toList()) {
                for (String language : List.of("zh", "en")) {
                    assertThat(sentences(key.group(1), language)).containsKey(key.group(1) + ".did." + key.group(2));
                }
            }
        }
    }

    @Test
    void areNamedByTheModuleThatDidThem() throws IOException {
        assertThat(sources()).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContainPattern(BARE));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/pareto"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(AuditedChangesTests::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties sentences(String module, String language) throws IOException {
        Properties sentences = new Properties();
        Path file = Path.of("src/main/resources/pareto", module, "messages_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }
}
