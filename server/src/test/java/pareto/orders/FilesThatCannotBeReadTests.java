package pareto.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pareto.shell.file.FileId;
import pareto.shell.file.StoredFile;
import pareto.testing.IntegrationTest;

@IntegrationTest
class FilesThatCannotBeReadTests {

    private static final Path FORMATS = Path.of("../analysis/src/main/java/pareto/analysis/ledger/format");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    private Importer importer;

    @BeforeEach
    void signIn() {
        importer = new Importer(port, application);
    }

    @Test
    void areNamedInOneSentenceOfTheReadersLanguage() {
        String preview = importer.upload("七月.xlsx", "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(UTF_8));

        HttpResponse<String> english = importer.visitor.get(preview);
        importer.visitor.get("/imports");
        importer.visitor.post("/language", Map.of("language", "zh", "back", "/imports"));
        HttpResponse<String> chinese = importer.visitor.get(preview);

        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(english.body()).contains("七月.xlsx\" is a PDF document, not a table of orders");
        assertThat(chinese.body()).contains("“七月.xlsx”是PDF 文档，不是订单表");
    }

    @Test
    void loseNothing() throws Exception {
        byte[] whole = workbook();
        String preview = importer.upload("cut.xlsx", Arrays.copyOf(whole, whole.length / 2));

        assertThat(importer.visitor.get(preview).statusCode()).isEqualTo(400);
        assertThat(importer.text(preview)).contains("cut.xlsx", "damaged").doesNotContain("unexpected");
        assertThat(importer.visitor.get("/imports").statusCode()).isEqualTo(200);
    }

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
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static StoredFile file() {
        return new StoredFile(new FileId(new UUID(0, 1)), "a.csv", 1, "", Path.of("kept"));
    }

    private static Properties sentences(String language) throws IOException {
        Properties sentences = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/pareto/orders/messages_" + language + ".properties"))) {
            sentences.load(reader);
        }
        return sentences;
    }

    private static byte[] workbook() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(UTF_8));
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".repeat(200).getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
