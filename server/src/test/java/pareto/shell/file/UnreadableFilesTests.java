package pareto.shell.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Files that cannot be read as a table.
class UnreadableFilesTests {

    private static final Path FORMATS = Path.of("../analysis/src/main/java/pareto/analysis/ledger/format");

    @Test
    void haveASentenceForEveryReasonInBothLanguages() throws IOException {
        for (String language : List.of("zh", "en")) {
            Properties sentences = sentences(language);
            assertThat(reasons())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(sentences)
                            .containsKey(problem.about(file()).text().key()));
        }
    }

    private static List<FileProblem> reasons() throws IOException {
        String problems = Files.readString(FORMATS.resolve("Problems.java"));
        Stream<FileProblem> codes = Pattern.compile("problem\\(\\s*\"([a-z-]+)\"")
                .matcher(problems)
                .results()
                .filter(found -> !List.of("not-orders", "unsupported-workbook").contains(found.group(1)))
                .map(found -> new FileProblem(found.group(1), List.of("a")));
        return Stream.concat(codes, kinds()).toList();
    }

    private static Stream<FileProblem> kinds() throws IOException {
        Pattern kind = Pattern.compile("Problems\\.(?:notOrders|unsupportedWorkbook)\\(\\w+, \"([^\"]+)\"");
        try (Stream<Path> files = Files.list(FORMATS)) {
            return files
                    .flatMap(file -> kind.matcher(read(file)).results())
                    .map(found -> new FileProblem("not-orders", List.of("a", found.group(1))))
                    .toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredFile file() {
        return new StoredFile(new FileId(new UUID(0, 1)), "a.csv", 1, "", Path.of("kept"));
    }

    private static Properties sentences(String language) throws IOException {
        Properties sentences = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/pareto/shell/messages_" + language + ".properties"))) {
            sentences.load(reader);
        }
        return sentences;
    }
}
